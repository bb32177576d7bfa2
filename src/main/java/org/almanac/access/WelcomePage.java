package org.almanac.access;

import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The one page before anything else: why we collect what, who sees what, in which language and how
 * often we write. Afterwards it is at the bottom of every page.
 */
@Controller
class WelcomePage {
  private final NoticeSeen seen;
  private final Persons persons;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final AttentionBudget budget;
  private final String contact;

  WelcomePage(
      NoticeSeen seen,
      Persons persons,
      RoleHolders holders,
      Calendars calendars,
      AttentionBudget budget,
      @Value("${almanac.notice.contact:}") String contact) {
    this.seen = seen;
    this.persons = persons;
    this.holders = holders;
    this.calendars = calendars;
    this.budget = budget;
    this.contact = contact;
  }

  @GetMapping("/welcome")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    String organization = me.organization();
    OrganizationCalendar calendar = calendars.of(organization);
    NoticeSeen.Wish wish =
        seen.wish(organization, me.id())
            .orElseGet(() -> new NoticeSeen.Wish(languageOf(me.id()), true));
    model.addAttribute("wish", wish);
    model.addAttribute("languages", Languages.CODES);
    model.addAttribute("version", seen.version());
    model.addAttribute("mails", mailsInAMonth(me));
    model.addAttribute("contact", contact);
    model.addAttribute(
        "coordinator",
        holders.holder(organization, Role.COORDINATOR, null, calendar.today()).orElse(null));
    seen.at(organization, me.id())
        .ifPresent(at -> model.addAttribute("seenAt", DayWords.now().moment(calendar.local(at))));
    return "access/welcome";
  }

  @PostMapping("/welcome")
  RedirectView goOn(
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "yes") String reminders,
      @AuthenticationPrincipal SignedIn me,
      HttpSession session) {
    String known = Languages.CODES.contains(language) ? language : Languages.CODES.get(0);
    seen.seen(me.organization(), me.id(), known, !"no".equals(reminders));
    Object to = session.getAttribute(NoticeFirst.ON_THE_WAY_TO);
    session.removeAttribute(NoticeFirst.ON_THE_WAY_TO);
    RedirectView next = new RedirectView(to == null ? "/" : to.toString());
    next.setExpandUriTemplateVariables(false); // an address is taken as it was asked for
    return next;
  }

  private String languageOf(String person) {
    return persons
        .findById(person)
        .map(Person::language)
        .filter(Languages.CODES::contains)
        .orElse(Languages.CODES.get(0));
  }

  /** The most that somebody in these roles gets in a school month; null where nothing says. */
  private Integer mailsInAMonth(SignedIn me) {
    return budget
        .mailsInAMonth(me.roles().stream().map(Role::word).collect(Collectors.toSet()))
        .orElse(null);
  }
}
