package org.almanac.sandbox;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Anybody's mail in the sandbox, on a page like a mail program: the list, and the mail. */
@Controller
@Profile("!production")
class InboxPage {
  private final SandboxMails mails;
  private final Persons persons;
  private final Calendars calendars;
  private final ObjectProvider<SandboxMailSender> server;

  InboxPage(
      SandboxMails mails,
      Persons persons,
      Calendars calendars,
      ObjectProvider<SandboxMailSender> server) {
    this.mails = mails;
    this.persons = persons;
    this.calendars = calendars;
    this.server = server;
  }

  /** A line of the list, and the head of the mail. */
  public record Line(
      long id, String from, String to, String subject, String at, String glance, boolean open) {}

  @GetMapping("/sandbox/inbox")
  String inbox(
      @RequestParam(required = false) String person,
      @RequestParam(required = false) String to,
      @RequestParam(required = false) Long mail,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Optional<Person> whose = whose(person, to, me);
    String address = whose.map(Person::mail).orElse(to == null || to.isBlank() ? null : to);
    List<SandboxMails.Caught> caught =
        (address == null ? mails.newest() : mails.to(address))
            .stream().filter(each -> each.isFor(me)).toList();
    Long shown = mail != null ? mail : caught.stream().findFirst().map(m -> m.id()).orElse(null);
    List<Line> lines = caught.stream().map(each -> line(each, shown)).toList();
    model.addAttribute("whose", whose.map(Person::name).orElse(address));
    model.addAttribute("address", address);
    model.addAttribute("mails", lines);
    model.addAttribute("shown", lines.stream().filter(Line::open).findFirst().orElse(null));
    model.addAttribute("files", shown == null ? List.of() : mails.files(shown));
    model.addAttribute("me", me);
    server.ifAvailable(here -> model.addAttribute("stopped", here.isStopped()));
    return "sandbox/inbox";
  }

  private Optional<Person> whose(String person, String to, SignedIn me) {
    if (person != null && !person.isBlank()) {
      return Optional.of(
          persons
              .findById(person)
              .filter(found -> mine(found, me))
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
    return to == null
        ? Optional.empty()
        : persons.findByMail(to.strip().toLowerCase(Locale.ROOT)).stream()
            .filter(found -> mine(found, me))
            .findFirst();
  }

  private static boolean mine(Person person, SignedIn me) {
    return me == null || person.organization().equals(me.organization());
  }

  private Line line(SandboxMails.Caught mail, Long shown) {
    ZonedDateTime at = calendars.of(mail.organization()).local(mail.at());
    return new Line(
        mail.id(),
        mail.from(),
        mail.to(),
        mail.subject(),
        DayWords.now().brief(at),
        glance(mail.text()),
        shown != null && shown == mail.id());
  }

  /** The first words after the greeting and the heading, as mail programs show them. */
  private static String glance(String text) {
    return text.lines().filter(line -> !line.isBlank()).skip(2).findFirst().orElse("");
  }
}
