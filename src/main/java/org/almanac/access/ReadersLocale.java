package org.almanac.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language a request is answered: that of who is signed in; for a visitor what they chose
 * here, what the browser asks for, or the organization's own.
 */
@Component("localeResolver")
class ReadersLocale implements LocaleResolver {
  /** What a visitor chose, in their browser. */
  static final String COOKIE = "language";

  private static final Logger LOG = LoggerFactory.getLogger(ReadersLocale.class);
  private static final String DECIDED = ReadersLocale.class.getName();

  private final Languages languages;
  private final Organizations organizations;

  ReadersLocale(Languages languages, Organizations organizations) {
    this.languages = languages;
    this.organizations = organizations;
  }

  private record Decided(String person, Locale locale) {}

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    SignedIn me = WebApplicationSignIn.current();
    String person = me == null ? "" : me.id();
    if (request.getAttribute(DECIDED) instanceof Decided decided
        && decided.person().equals(person)) {
      return decided.locale();
    }
    Locale locale = decide(request, me);
    request.setAttribute(DECIDED, new Decided(person, locale));
    return locale;
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    request.setAttribute(
        DECIDED,
        new Decided(
            WebApplicationSignIn.current() == null ? "" : WebApplicationSignIn.current().id(),
            locale));
  }

  private Locale decide(HttpServletRequest request, SignedIn me) {
    boolean ownFault =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            && code >= 500; // the database may be away
    try {
      return me == null || ownFault
          ? visitors(request, ownFault)
          : languages.of(me.organization(), me.id());
    } catch (DataAccessException e) {
      LOG.warn("Nobody could be asked for the language of {}", me, e);
      return visitors(request, true);
    }
  }

  private Locale visitors(HttpServletRequest request, boolean askNobody) {
    var chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen != null && Languages.CODES.contains(chosen.getValue())) {
      return Languages.locale(chosen.getValue());
    }
    List<Locale> asked =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return asked.stream()
        .filter(Languages::known)
        .findFirst()
        .map(locale -> Languages.locale(locale.getLanguage()))
        .orElseGet(() -> askNobody ? Languages.locale(Languages.CODES.get(0)) : houses());
  }

  private Locale houses() {
    return organizations.findAll().stream()
        .findFirst()
        .map(Organization::code)
        .map(languages::ofHouse)
        .orElse(Languages.locale(Languages.CODES.get(0)));
  }

  /** Outside of our pages too the answer is in the reader's language: asked for when needed. */
  static class Filter extends OncePerRequestFilter {
    private final LocaleResolver readers;

    Filter(LocaleResolver readers) {
      this.readers = readers;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      LocaleContext before = LocaleContextHolder.getLocaleContext();
      LocaleContextHolder.setLocaleContext(() -> readers.resolveLocale(request));
      try {
        chain.doFilter(request, response);
      } finally {
        LocaleContextHolder.setLocaleContext(before);
      }
    }
  }
}
