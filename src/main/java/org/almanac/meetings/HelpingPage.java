package org.almanac.meetings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Helping;
import org.almanac.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a helper handles for a principal: dates, replies, sending in. Never a step, a ticket or
 * anything else that is the principal's alone.
 */
@Controller
class HelpingPage {
  private final Helping helping;
  private final Meetings meetings;
  private final Participations participations;
  private final ForSomebody forSomebody;
  private final MeetingDoor door;
  private final BehalfWords words;
  private final Calendars calendars;
  private final CardTold cards;

  HelpingPage(
      Helping helping,
      Meetings meetings,
      Participations participations,
      ForSomebody forSomebody,
      MeetingDoor door,
      BehalfWords words,
      Calendars calendars,
      CardTold cards) {
    this.helping = helping;
    this.meetings = meetings;
    this.participations = participations;
    this.forSomebody = forSomebody;
    this.door = door;
    this.words = words;
    this.calendars = calendars;
    this.cards = cards;
  }

  /** A date of somebody who is helped, and whether their card still waits. */
  record Date(String person, String name, MeetingView meeting, String coming, boolean waits) {}

  @GetMapping("/helping")
  String dates(@AuthenticationPrincipal SignedIn me, Model model) {
    List<Person> helped = helped(me);
    if (helped.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<Date> dates = new ArrayList<>();
    for (Person person : helped) {
      participations.findByOrganizationAndPersonId(me.organization(), person.id()).stream()
          .filter(part -> !part.calledOff())
          .forEach(
              part ->
                  meetings
                      .findByOrganizationAndKey(me.organization(), part.meetingKey())
                      .filter(cards::open)
                      .ifPresent(meeting -> dates.add(date(person, part, meeting))));
    }
    dates.sort(Comparator.comparing(date -> date.meeting().begins()));
    model.addAttribute("helped", helped);
    model.addAttribute("dates", dates);
    return "meetings/helping";
  }

  @GetMapping("/helping/{key}/{person}")
  String card(
      @PathVariable String key,
      @PathVariable String person,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale) {
    return show(model, me, key, person, Map.of(), Map.of(), locale);
  }

  @PostMapping("/helping/{key}/{person}")
  String send(
      @PathVariable String key,
      @PathVariable String person,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest sent,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = meeting(me, key);
    Participation who = who(me, meeting, person);
    CardTold.Told told = cards.take(meeting, who, sent, BehalfRecord.How.HELPER, me.id(), locale);
    if (told.kept()) {
      next.addFlashAttribute("saved", true);
      return "redirect:/helping/" + key + "/" + person;
    }
    return show(model, me, key, person, told.fields(), told.problems(), locale);
  }

  private String show(
      Model model,
      SignedIn me,
      String key,
      String person,
      Map<String, String> told,
      Map<String, String> problems,
      Locale locale) {
    Meeting meeting = meeting(me, key);
    Participation who = who(me, meeting, person);
    Person helped =
        helped(me).stream().filter(one -> one.id().equals(person)).findFirst().orElseThrow();
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("who", who);
    model.addAttribute("name", helped.name());
    model.addAttribute("given", helped.givenName());
    model.addAttribute("begun", !cards.open(meeting));
    model.addAttribute("asked", forSomebody.asked(meeting, who));
    model.addAttribute("told", told);
    model.addAttribute("problems", problems);
    model.addAttribute("records", words.of(who, locale));
    return "meetings/helping-card";
  }

  private Date date(Person person, Participation part, Meeting meeting) {
    return new Date(
        person.id(),
        person.name(),
        door.view(meeting),
        part.coming().name(),
        forSomebody.waits(part));
  }

  private List<Person> helped(SignedIn me) {
    LocalDate today = calendars.of(me.organization()).today();
    return helping.helpedBy(me.id(), today);
  }

  private Meeting meeting(SignedIn me, String key) {
    return meetings.findByOrganizationAndKey(me.organization(), key).orElseThrow(this::notThere);
  }

  /** Whoever isn't helped by me isn't there. */
  private Participation who(SignedIn me, Meeting meeting, String person) {
    if (helped(me).stream().noneMatch(one -> one.id().equals(person))) {
      throw notThere();
    }
    return participations
        .findByOrganizationAndMeetingKeyAndPersonId(me.organization(), meeting.key(), person)
        .filter(part -> !part.calledOff())
        .orElseThrow(this::notThere);
  }

  private ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
