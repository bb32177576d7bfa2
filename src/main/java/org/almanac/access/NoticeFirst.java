package org.almanac.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anything else a person who signed in sees the notice of collection once. Only pages wait
 * for it: what scripts ask for goes on, and so do what needs no sign-in, and the way out.
 */
class NoticeFirst extends OncePerRequestFilter {
  /** Where the session keeps what the person was on the way to. */
  static final String ON_THE_WAY_TO = NoticeFirst.class.getName();

  private static final Pattern OPEN =
      Pattern.compile(
          "/(?:welcome|sign-in|logout|error|t|ticket|card|stop|sandbox|actuator|calendar/feed)(?:/.*)?"
              + "|/[a-z-]+\\.(?:css|js|svg|png|ico)|/camunda/(?:api|lib|webjars)/.*");

  private final NoticeSeen seen;

  NoticeFirst(NoticeSeen seen) {
    this.seen = seen;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn me = WebApplicationSignIn.current();
    if (me == null || !isPage(request) || seen.by(me.organization(), me.id())) {
      chain.doFilter(request, response);
      return;
    }
    String query = request.getQueryString();
    request
        .getSession()
        .setAttribute(ON_THE_WAY_TO, request.getRequestURI() + (query == null ? "" : "?" + query));
    response.sendRedirect(request.getContextPath() + "/welcome");
  }

  /** Something that a person opens in a browser; a script that signs in with each request isn't. */
  private static boolean isPage(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return "GET".equals(request.getMethod())
        && Doors.wantsPage(request)
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && !OPEN.matcher(path).matches();
  }
}
