package org.almanac.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who starts a process in the sandbox's Tasklist looks for its tasks next: they are there. Outside
 * of all other filters, so that the jobs run with nobody signed in.
 */
@Component
@Profile("!production")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SandboxStarts extends OncePerRequestFilter {
  private final SandboxClock clock;

  SandboxStarts(SandboxClock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()) {
      clock.catchUp();
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !request.getMethod().equals("POST")
        || !path.contains("/process-definition/")
        || !path.endsWith("/submit-form");
  }
}
