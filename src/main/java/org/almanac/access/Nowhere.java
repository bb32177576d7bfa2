package org.almanac.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Addresses that don't exist here, whoever asks and before anybody is asked who they are: the web
 * applications' first-administrator setup (CVE-2026-77226), and the sandbox in production.
 */
class Nowhere extends OncePerRequestFilter {
  private final RequestMatcher closed;

  Nowhere(RequestMatcher closed) {
    this.closed = closed;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (closed.matches(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
