package org.almanac.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.almanac.engine.FormTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A form as Tasklist gets it: in the language of who asks for it, and kept by no browser. */
@Component
class FormsServed {
  private static final Set<String> OPERATIONS =
      Set.of(
          "GET /engine/engine/{}/task/{}/deployed-form",
          "GET /engine/engine/{}/process-definition/{}/deployed-start-form",
          "GET /engine/engine/{}/process-definition/key/{}/deployed-start-form");

  private final FormTexts texts;

  FormsServed(FormTexts texts) {
    this.texts = texts;
  }

  static boolean answersTo(GateList.Line line) {
    return OPERATIONS.contains(line.operation());
  }

  void serve(ServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var held = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, held);
    if (held.getStatus() != HttpServletResponse.SC_OK || response.isCommitted()) {
      held.copyBodyToResponse();
      return;
    }
    var reader = LocaleContextHolder.getLocale();
    byte[] form = texts.in(reader, held.getContentAsByteArray());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.getLanguage());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.ETAG, null);
    response.setContentLength(form.length);
    response.getOutputStream().write(form);
  }
}
