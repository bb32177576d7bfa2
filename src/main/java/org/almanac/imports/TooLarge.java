package org.almanac.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns an upload away by the size that it announces, before anything of it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TooLarge extends OncePerRequestFilter {
  private static final Set<String> UPLOADS = Set.of("/import", "/days/calendar");

  /** The files, and a little for the form around them; below the limit of multipart requests. */
  private static final long MOST = FileText.LARGEST + 200_000L;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (UPLOADS.contains(path) && request.getContentLengthLong() > MOST) {
      response.sendRedirect(request.getContextPath() + path + "?large");
    } else {
      chain.doFilter(request, response);
    }
  }
}
