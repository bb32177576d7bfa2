package org.almanac.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The other language, at the top of every page: whoever is signed in wishes for it, mails and forms
 * included; a visitor's browser remembers it.
 */
@Controller
class LanguageSwitch {
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final NoticeSeen seen;

  LanguageSwitch(NoticeSeen seen) {
    this.seen = seen;
  }

  /** For Tasklist, which asks before it chooses its own texts. */
  @GetMapping("/language")
  ResponseEntity<Map<String, String>> which(Locale locale) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("language", locale.getLanguage()));
  }

  @PostMapping("/language")
  RedirectView choose(
      @RequestParam(defaultValue = "") String language,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response) {
    String known = Languages.CODES.contains(language) ? language : Languages.CODES.get(0);
    if (me == null) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(ReadersLocale.COOKIE, known)
              .path(request.getContextPath() + "/")
              .maxAge(A_YEAR)
              .httpOnly(true)
              .sameSite("Lax")
              .secure(request.isSecure())
              .build()
              .toString());
    } else {
      seen.reads(me.organization(), me.id(), known);
    }
    RedirectView back = new RedirectView(back(request.getHeader(HttpHeaders.REFERER)));
    back.setExpandUriTemplateVariables(false);
    return back;
  }

  /** The page that one came from, if it is one of ours; else the first one. */
  private static String back(String from) {
    try {
      URI page = URI.create(from == null ? "" : from);
      String path = page.getRawPath() == null ? "" : page.getRawPath();
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return path.startsWith("/") && !path.startsWith("//") ? path + query : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
