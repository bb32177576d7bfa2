package org.almanac.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before the engine's web API and lets through what its list opens. Mapped to Camunda's
 * servlets by name: it runs last, with the caller known and Camunda's CSRF token checked.
 */
class Gate extends OncePerRequestFilter {
  static final List<String> SERVLETS =
      List.of("Engine Api", "Cockpit Api", "Admin Api", "Tasklist Api", "Welcome Api");
  private static final String FIRST_PAGE = "maxResults=2000";
  private static final String API = "/camunda/api/";

  private final GateList list;
  private final Doors doors;
  private final FormAnswers formAnswers;
  private final ServedWords servedWords;

  Gate(GateList list, Doors doors, FormAnswers formAnswers, ServedWords servedWords) {
    this.list = list;
    this.doors = doors;
    this.formAnswers = formAnswers;
    this.servedWords = servedWords;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn who = WebApplicationSignIn.current();
    if (who == null) {
      doors.say(response, 401, "Unauthorized", doors.text("signInFirst"));
      return;
    }
    String address =
        request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    Map<String, List<String>> query = query(request);
    Optional<GateList.Opened> opened =
        address.startsWith(API)
            ? list.open(
                request.getMethod(),
                GateList.Line.split(address.substring(API.length())),
                query,
                who)
            : Optional.empty();
    if (opened.isEmpty() || !knownTo(opened.get().engine(), who)) {
      doors.say(response, 403, "Closed", doors.text("closed"));
      return;
    }
    try {
      PlainJson.refuseExpressions(query.keySet());
      HttpServletRequest checked = PlainJson.checked(bounded(request, query));
      if (FormAnswers.answersTo(opened.get().line())) {
        formAnswers.submit(checked, response, chain, address, who);
      } else if (ServedWords.answersTo(opened.get().line())) {
        servedWords.serve(opened.get().line(), checked, response, chain);
      } else {
        chain.doFilter(checked, response);
      }
    } catch (PlainJson.NotAccepted refused) {
      doors.say(response, refused.status(), "InvalidRequestException", doors.text(refused.key()));
    }
  }

  /** The web applications must take the caller for the same person, or the engine asks nobody. */
  private static boolean knownTo(String engine, SignedIn who) {
    if (engine == null) {
      return true;
    }
    Authentications current = Authentications.getCurrent();
    Authentication known =
        current == null ? null : current.getAuthenticationForProcessEngine(engine);
    return known != null && who.id().equals(known.getIdentityId());
  }

  /** A list without an end is refused by the engine: one that asks for no page gets the first. */
  private static HttpServletRequest bounded(
      HttpServletRequest request, Map<String, List<String>> query) {
    if (query.containsKey("maxResults")) {
      return request;
    }
    String before = request.getQueryString();
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getQueryString() {
        return before == null || before.isEmpty() ? FIRST_PAGE : before + "&" + FIRST_PAGE;
      }
    };
  }

  private static Map<String, List<String>> query(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return Map.of();
    }
    var parameters = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    return PlainJson.decoded(parameters);
  }
}
