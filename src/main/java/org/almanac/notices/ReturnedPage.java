package org.almanac.notices;

import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinators' list of mails that came back: who, why, and what to do about it. */
@Controller
class ReturnedPage {
  private final Undelivered undelivered;
  private final ServerNote note;
  private final MailWords words;
  private final MessageSource messages;

  ReturnedPage(Undelivered undelivered, ServerNote note, MailWords words, MessageSource messages) {
    this.undelivered = undelivered;
    this.note = note;
    this.words = words;
    this.messages = messages;
  }

  /** One mail that came back, as the page shows it. */
  record Row(
      long id,
      String name,
      String address,
      String day,
      String subject,
      String why,
      String said,
      String advice,
      boolean correctable) {}

  @GetMapping("/mail/returned")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    MailPage.coordinates(me);
    List<Row> rows = undelivered.of(me.organization()).stream().map(this::row).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("away", note.of(me.organization()).orElse(null));
    return "notices/returned";
  }

  @PostMapping("/mail/returned/{id}/again")
  String again(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    MailPage.coordinates(me);
    return said(next, "again", undelivered.again(me.organization(), id, me.id()));
  }

  @PostMapping("/mail/returned/{id}/done")
  String done(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    MailPage.coordinates(me);
    return said(next, "done", undelivered.settle(me.organization(), id, me.id()));
  }

  /** Another organization's mail is not there at all; one that is settled meanwhile is no fault. */
  private String said(RedirectAttributes next, String key, Optional<String> whose) {
    if (whose.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    next.addFlashAttribute("said", say("said." + key, words.name(whose.get())));
    return "redirect:/mail/returned";
  }

  private Row row(Undelivered.Returned back) {
    boolean nowhere = back.address().isBlank();
    return new Row(
        back.id(),
        words.name(back.person()),
        nowhere ? say("nowhere") : back.address(),
        words.day(back.day()),
        back.subject(),
        say("why." + back.trouble()),
        nowhere ? "" : back.reason(),
        say("advice." + back.trouble()),
        Trouble.ADDRESS.name().equals(back.trouble()));
  }

  private String say(String key, Object... values) {
    return messages.getMessage("notices.returned." + key, values, LocaleContextHolder.getLocale());
  }
}
