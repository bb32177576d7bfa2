package org.almanac.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each request see what the person is today, whatever they were when they signed in. */
class TodaysRoles extends OncePerRequestFilter {
  private final Accounts accounts;

  TodaysRoles(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContext context = SecurityContextHolder.getContext();
    var before = context.getAuthentication();
    if (before != null && before.getPrincipal() instanceof SignedIn who) {
      SecurityContext now = SecurityContextHolder.createEmptyContext();
      now.setAuthentication(accounts.refreshed(who, before.getDetails()).orElse(null));
      SecurityContextHolder.setContext(now);
    }
    chain.doFilter(request, response);
  }
}
