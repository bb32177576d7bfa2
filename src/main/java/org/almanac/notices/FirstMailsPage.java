package org.almanac.notices;

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

/** A program's first mails with real names, before any of them leaves; one click lets them go. */
@Controller
class FirstMailsPage {
  private final TomorrowsMail tomorrow;
  private final FirstMails firstMails;
  private final MailWords words;
  private final MessageSource messages;

  FirstMailsPage(
      TomorrowsMail tomorrow, FirstMails firstMails, MailWords words, MessageSource messages) {
    this.tomorrow = tomorrow;
    this.firstMails = firstMails;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/mail/first/{code}")
  String look(@PathVariable String code, @AuthenticationPrincipal SignedIn me, Model model) {
    MailPage.coordinates(me);
    MailProgram program = program(code);
    String organization = me.organization();
    TomorrowsMail.Morning morning = tomorrow.firstOf(organization, program);
    model.addAttribute("program", program);
    model.addAttribute(
        "gone", firstMails.pending(organization).stream().noneMatch(p -> p.code().equals(code)));
    model.addAttribute("drafts", morning.drafts());
    model.addAttribute("examples", Examples.of(morning.drafts()));
    model.addAttribute("day", words.day(morning.day()));
    model.addAttribute("hour", words.hour(organization, morning.at()));
    return "notices/first";
  }

  @PostMapping("/mail/first/{code}")
  String go(
      @PathVariable String code, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    MailPage.coordinates(me);
    MailProgram program = program(code);
    firstMails.go(me.organization(), program.code(), me.id());
    next.addFlashAttribute(
        "said",
        messages.getMessage(
            "notices.page.said.gone",
            new Object[] {program.words()},
            LocaleContextHolder.getLocale()));
    return "redirect:/mail";
  }

  private MailProgram program(String code) {
    return firstMails
        .named(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
