package org.almanac.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.almanac.access.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Where the address at the foot of a reminder leads. Opening it changes nothing, for scanners open
 * what they find in mails; the button does, and so does a mail program's own, which sends the same
 * without a browser, a cookie or a sign-in.
 */
@Controller
class StopPage {
  private final StopLinks links;
  private final Languages languages;

  StopPage(StopLinks links, Languages languages) {
    this.links = links;
    this.languages = languages;
  }

  @GetMapping("/stop/{token}")
  String page(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return shown(links.whose(token), token, request, response, model);
  }

  @PostMapping("/stop/{token}")
  String stop(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<StopLinks.Whose> whose = links.whose(token);
    whose.ifPresent(links::stop);
    return shown(whose, token, request, response, model);
  }

  @PostMapping("/stop/{token}/again")
  String again(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<StopLinks.Whose> whose = links.whose(token);
    whose.ifPresent(links::goOn);
    return shown(whose, token, request, response, model);
  }

  /** In the language of whose it is; no redirect, for mail programs don't follow one (RFC 8058). */
  private String shown(
      Optional<StopLinks.Whose> whose,
      String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Referrer-Policy", "no-referrer");
    model.addAttribute("token", token);
    model.addAttribute("known", whose.isPresent());
    model.addAttribute("reminded", whose.map(links::reminded).orElse(false));
    whose.ifPresent(
        w ->
            RequestContextUtils.getLocaleResolver(request)
                .setLocale(request, response, languages.of(w.organization(), w.person())));
    if (whose.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    return "notices/stop";
  }
}
