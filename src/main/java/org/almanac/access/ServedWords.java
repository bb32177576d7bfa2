package org.almanac.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.engine.FormTexts;
import org.almanac.engine.ModelTexts;
import org.almanac.engine.OwnTaskNames;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What Tasklist gets to show: forms, tasks and processes in the language of who asks, and kept by
 * no browser, so that another language is there at once.
 */
@Component
class ServedWords {
  private static final Set<String> FORMS =
      Set.of(
          "GET /engine/engine/{}/task/{}/deployed-form",
          "GET /engine/engine/{}/process-definition/{}/deployed-start-form",
          "GET /engine/engine/{}/process-definition/key/{}/deployed-start-form");
  private static final Set<String> NAMES =
      Set.of(
          "GET /engine/engine/{}/filter/{}/list",
          "POST /engine/engine/{}/filter/{}/list",
          "GET /engine/engine/{}/task",
          "POST /engine/engine/{}/task",
          "GET /engine/engine/{}/task/{}",
          "GET /engine/engine/{}/process-definition",
          "GET /engine/engine/{}/process-definition/{}",
          "GET /engine/engine/{}/process-definition/key/{}");

  private static final String TO_START = "true";
  private static final Set<String> FILTERS =
      Set.of("GET /engine/engine/{}/filter", "GET /engine/engine/{}/filter/{}");

  private final FormTexts forms;
  private final ModelTexts models;
  private final OwnTaskNames own;
  private final StartOffers starts;
  private final Doors doors;
  private final ObjectMapper json;

  ServedWords(
      FormTexts forms,
      ModelTexts models,
      OwnTaskNames own,
      StartOffers starts,
      Doors doors,
      ObjectMapper json) {
    this.forms = forms;
    this.models = models;
    this.own = own;
    this.starts = starts;
    this.doors = doors;
    this.json = json;
  }

  static boolean answersTo(GateList.Line line) {
    return Stream.of(FORMS, NAMES, FILTERS).anyMatch(all -> all.contains(line.operation()));
  }

  void serve(
      GateList.Line line, ServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Locale reader = LocaleContextHolder.getLocale();
    var held = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, held);
    if (held.getStatus() != HttpServletResponse.SC_OK || response.isCommitted()) {
      held.copyBodyToResponse();
      return;
    }
    byte[] read = in(reader, line.operation(), held.getContentAsByteArray());
    SignedIn who = WebApplicationSignIn.current();
    if (who != null && TO_START.equals(request.getParameter("startableInTasklist"))) {
      read = starts.in(who.organization(), read);
    }
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.getLanguage());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.ETAG, null);
    response.setContentLength(read.length);
    response.getOutputStream().write(read);
  }

  private byte[] in(Locale reader, String operation, byte[] said) throws IOException {
    if (FORMS.contains(operation)) {
      return forms.in(reader, said);
    }
    if (FILTERS.contains(operation)) {
      return filters(said);
    }
    SignedIn who = WebApplicationSignIn.current();
    byte[] named = models.in(reader, said);
    return who == null ? named : own.in(who.id(), named);
  }

  /** There is one, and it was made in nobody's language. */
  private byte[] filters(byte[] said) throws IOException {
    JsonNode whole = json.readTree(said);
    for (JsonNode each : whole.isArray() ? whole : List.of(whole)) {
      if (each instanceof ObjectNode filter && filter.hasNonNull("resourceType")) {
        filter.put("name", doors.text("filter"));
        if (filter.path("properties") instanceof ObjectNode shown && shown.has("description")) {
          shown.put("description", doors.text("filter.description"));
        }
      }
    }
    return json.writeValueAsBytes(whole);
  }
}
