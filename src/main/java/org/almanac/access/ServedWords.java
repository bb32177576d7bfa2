package org.almanac.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.almanac.engine.FormTexts;
import org.almanac.engine.ModelTexts;
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

  private final FormTexts forms;
  private final ModelTexts models;

  ServedWords(FormTexts forms, ModelTexts models) {
    this.forms = forms;
    this.models = models;
  }

  static boolean answersTo(GateList.Line line) {
    return FORMS.contains(line.operation()) || NAMES.contains(line.operation());
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
    byte[] said = held.getContentAsByteArray();
    byte[] read =
        FORMS.contains(line.operation()) ? forms.in(reader, said) : models.in(reader, said);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.getLanguage());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.ETAG, null);
    response.setContentLength(read.length);
    response.getOutputStream().write(read);
  }
}
