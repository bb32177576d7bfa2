package org.almanac.notices;

import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
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

/** Tomorrow's mail: who gets what; hold one, pause all. */
@Controller
class MailPage {
  private static final int DEEDS = 30;

  private final TomorrowsMail tomorrow;
  private final MailDesk desk;
  private final MailStops stops;
  private final FirstMails firstMails;
  private final MailAudit audit;
  private final Undelivered undelivered;
  private final ServerNote note;
  private final Mails mails;
  private final Persons persons;
  private final MailWords words;
  private final MessageSource messages;

  MailPage(
      TomorrowsMail tomorrow,
      MailDesk desk,
      MailStops stops,
      FirstMails firstMails,
      MailAudit audit,
      Undelivered undelivered,
      ServerNote note,
      Mails mails,
      Persons persons,
      MailWords words,
      MessageSource messages) {
    this.tomorrow = tomorrow;
    this.desk = desk;
    this.stops = stops;
    this.firstMails = firstMails;
    this.audit = audit;
    this.undelivered = undelivered;
    this.note = note;
    this.mails = mails;
    this.persons = persons;
    this.words = words;
    this.messages = messages;
  }

  /** A person whose mails are held: by whom, since when, and what waits, if anything does. */
  record Held(String id, String name, String by, String since, String subject) {}

  /** A mail that is written and waits for the mail server, or for the morning. */
  record Written(String id, String name, String subject) {}

  /** A program whose first mails wait for a look. */
  record First(String code, String words, int people) {}

  /** One thing that was done, in words. */
  record Done(String at, String text) {}

  @GetMapping("/mail")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    coordinates(me);
    String organization = me.organization();
    TomorrowsMail.Morning morning = morning(model, organization);
    model.addAttribute("leaving", morning.leaving());
    model.addAttribute(
        "firsts",
        firstMails.pending(organization).stream()
            .map(p -> first(organization, p))
            .filter(first -> first.people() > 0)
            .toList());
    stops
        .pause(organization)
        .ifPresent(
            pause -> {
              model.addAttribute("pausedBy", words.name(pause.by()));
              model.addAttribute("pausedSince", words.at(organization, pause.since()));
            });
    model.addAttribute("held", held(organization, morning));
    model.addAttribute(
        "written",
        mails.findByOrganizationAndStateOrderById(organization, MailState.WAITING).stream()
            .filter(mail -> stops.hold(organization, mail.person()).isEmpty())
            .map(m -> new Written(m.person(), words.name(m.person()), m.subject()))
            .toList());
    model.addAttribute("returned", undelivered.of(organization).size());
    model.addAttribute("away", note.of(organization).orElse(null));
    model.addAttribute(
        "done",
        audit.latest(organization, DEEDS).stream()
            .map(entry -> new Done(words.at(organization, entry.at()), text(entry)))
            .toList());
    return "notices/tomorrow";
  }

  @GetMapping("/mail/to/{person}")
  String one(@PathVariable String person, @AuthenticationPrincipal SignedIn me, Model model) {
    Person to = here(me, person);
    TomorrowsMail.Morning morning = morning(model, me.organization());
    model.addAttribute("to", to);
    model.addAttribute("drafts", morning.to(to.id()));
    stops
        .hold(me.organization(), to.id())
        .ifPresent(
            hold -> {
              model.addAttribute("heldBy", words.name(hold.by()));
              model.addAttribute("heldSince", words.at(me.organization(), hold.since()));
            });
    return "notices/one";
  }

  @PostMapping("/mail/pause")
  String pause(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    coordinates(me);
    desk.pause(me.organization(), me.id());
    return said(next, "paused");
  }

  @PostMapping("/mail/resume")
  String resume(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    coordinates(me);
    desk.resume(me.organization(), me.id());
    return said(next, "resumed");
  }

  @PostMapping("/mail/hold")
  String hold(
      @RequestParam String person, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    Person to = here(me, person);
    desk.hold(me.organization(), to.id(), me.id());
    return said(next, "held", to.name());
  }

  @PostMapping("/mail/release")
  String release(
      @RequestParam String person, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    Person to = here(me, person);
    desk.release(me.organization(), to.id(), me.id());
    return said(next, "released", to.name());
  }

  private TomorrowsMail.Morning morning(Model model, String organization) {
    TomorrowsMail.Morning morning = tomorrow.of(organization);
    addRound(model, organization, morning);
    return morning;
  }

  private void addRound(Model model, String organization, TomorrowsMail.Morning morning) {
    model.addAttribute("day", words.day(morning.day()));
    model.addAttribute("hour", words.hour(organization, morning.at()));
  }

  private First first(String organization, MailProgram program) {
    int people = tomorrow.firstOf(organization, program).drafts().size();
    return new First(program.code(), program.words(), people);
  }

  private List<Held> held(String organization, TomorrowsMail.Morning morning) {
    return stops.holds(organization).stream()
        .map(
            hold ->
                new Held(
                    hold.person(),
                    words.name(hold.person()),
                    words.name(hold.by()),
                    words.at(organization, hold.since()),
                    morning.to(hold.person()).stream()
                        .findFirst()
                        .map(TomorrowsMail.Draft::subject)
                        .orElse(null)))
        .toList();
  }

  private String text(MailAudit.Entry entry) {
    String about =
        entry.deed() == MailAudit.Deed.GO
            ? firstMails.named(entry.about()).map(MailProgram::words).orElse(entry.about())
            : Optional.ofNullable(entry.about()).map(words::name).orElse("");
    return say("deed." + entry.deed(), words.name(entry.by()), about);
  }

  private String said(RedirectAttributes next, String key, Object... values) {
    next.addFlashAttribute("said", say("said." + key, values));
    return "redirect:/mail";
  }

  private String say(String key, Object... values) {
    return messages.getMessage("notices.page." + key, values, LocaleContextHolder.getLocale());
  }

  /** Another organization's people are not there at all. */
  private Person here(SignedIn me, String person) {
    coordinates(me);
    return persons
        .findById(person)
        .filter(found -> found.organization().equals(me.organization()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static void coordinates(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
