package org.almanac.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.rules.HouseTexts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Mails and forms in the organization's own words: written, looked at, put in force, taken back.
 */
@Controller
class TextsPage {
  /** The previewed mail brings its own looks, and nothing else. */
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  private final OfferedTexts offered;
  private final TextDesk desk;
  private final TextPreviews previews;
  private final TextLines lines;
  private final MessageSource messages;

  TextsPage(
      OfferedTexts offered,
      TextDesk desk,
      TextPreviews previews,
      TextLines lines,
      MessageSource messages) {
    this.offered = offered;
    this.desk = desk;
    this.previews = previews;
    this.lines = lines;
    this.messages = messages;
  }

  @GetMapping("/texts")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    coordinates(me);
    model.addAttribute("programs", lines.of(me.organization()));
    return "texts/all";
  }

  @GetMapping("/texts/{key}")
  String one(
      @PathVariable String key,
      @RequestParam Map<String, String> asked,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Offered text = text(me, key);
    Map<String, String> words = new LinkedHashMap<>();
    for (String language : HouseTexts.LANGUAGES) {
      words.put(language, desk.version(me.organization(), text, language, asked.get(language)));
    }
    show(model, me, text, words, desk.seen(me.organization(), text));
    return "texts/one";
  }

  /** Looks at it, or puts it in force; what doesn't hold comes back with what was typed. */
  @PostMapping("/texts/{key}")
  String write(
      @PathVariable String key,
      @RequestParam Map<String, String> posted,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    Offered text = text(me, key);
    TypedText typed = TypedText.of(posted, text);
    TextDesk.Answer answer =
        "look".equals(posted.get("do")) ? desk.look(me, text, typed) : desk.write(me, text, typed);
    if (answer.done()) {
      next.addFlashAttribute("said", answer.said());
      next.addFlashAttribute("remarks", answer.remarks());
      return "redirect:/texts/" + key;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    show(model, me, text, typed.words(), typed.seen());
    model.addAttribute("stays", typed.stays());
    model.addAttribute("asks", answer.asks());
    model.addAttribute("wrong", answer.wrong());
    model.addAttribute("remarks", answer.remarks());
    if (answer.wrong().isEmpty()) {
      model.addAttribute(
          text.mail() ? "previews" : "forms", previews.of(me, text, desk.inForce(me, text, typed)));
    }
    return "texts/one";
  }

  /** Back to the house's text, in both languages. */
  @PostMapping("/texts/{key}/house")
  String house(
      @PathVariable String key,
      @RequestParam Map<String, String> posted,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Offered text = text(me, key);
    TextDesk.Answer answer = desk.back(me, text, TypedText.of(posted, text));
    next.addFlashAttribute("said", answer.done() ? answer.said() : null);
    next.addFlashAttribute("wrong", answer.wrong());
    return "redirect:/texts/" + key;
  }

  private void show(
      Model model,
      SignedIn me,
      Offered text,
      Map<String, String> words,
      Map<String, Integer> seen) {
    model.addAttribute("text", text);
    model.addAttribute("line", lines.of(me.organization(), text));
    model.addAttribute("kind", lines.kind(text.kind()));
    model.addAttribute("fills", lines.fills(text));
    model.addAttribute("words", words);
    model.addAttribute("seen", seen);
    model.addAttribute("house", lines.house(text));
    model.addAttribute("versions", lines.versions(me.organization(), text));
    model.addAttribute("own", desk.own(me.organization(), text));
    model.addAttribute("behind", desk.behind(me.organization(), text).orElse(null));
    model.addAttribute("languages", HouseTexts.LANGUAGES);
  }

  private Offered text(SignedIn me, String key) {
    coordinates(me);
    Optional<Offered> found = offered.find(key);
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String say(String key) {
    return messages.getMessage("texts." + key, null, LocaleContextHolder.getLocale());
  }

  private static void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
