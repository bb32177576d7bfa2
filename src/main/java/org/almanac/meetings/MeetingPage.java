package org.almanac.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.rules.Strength;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** My meeting: where, when, what for, at which table; and the list of my meetings. */
@Controller
class MeetingPage {
  private final MeetingDoor door;
  private final Meetings meetings;
  private final Participations participations;
  private final Convening convening;
  private final Tables tables;
  private final Persons persons;
  private final Calendars calendars;
  private final MeetingDesk desk;
  private final BehalfWords behalf;
  private final OwnCluster ownCluster;
  private final ObjectProvider<MeetingPart> parts;

  MeetingPage(
      MeetingDoor door,
      Meetings meetings,
      Participations participations,
      Convening convening,
      Tables tables,
      Persons persons,
      Calendars calendars,
      MeetingDesk desk,
      BehalfWords behalf,
      OwnCluster ownCluster,
      ObjectProvider<MeetingPart> parts) {
    this.door = door;
    this.meetings = meetings;
    this.participations = participations;
    this.convening = convening;
    this.tables = tables;
    this.persons = persons;
    this.calendars = calendars;
    this.desk = desk;
    this.behalf = behalf;
    this.ownCluster = ownCluster;
    this.parts = parts;
  }

  @GetMapping("/meetings")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    LocalDate today = calendars.of(me.organization()).today();
    SchoolYear year = SchoolYear.containing(today);
    Set<String> mine =
        participations.findByOrganizationAndPersonId(me.organization(), me.id()).stream()
            .map(Participation::meetingKey)
            .collect(Collectors.toSet());
    boolean coordinates = door.coordinates(me);
    model.addAttribute(
        "meetings",
        meetings
            .findByOrganizationAndDateBetweenOrderByDate(
                me.organization(), year.first(), year.last())
            .stream()
            .filter(meeting -> coordinates || mine.contains(meeting.key()))
            .map(door::view)
            .toList());
    model.addAttribute("coordinates", coordinates);
    model.addAttribute("year", year.name());
    return "meetings/meetings";
  }

  @GetMapping("/meetings/{key}")
  String one(
      @PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
    Meeting meeting = door.forAnyone(me, key);
    List<AgendaBlock> agenda = convening.agenda(me.organization(), key);
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("agenda", agenda);
    model.addAttribute(
        "names", names(agenda.stream().flatMap(b -> b.presenter().stream()).toList()));
    model.addAttribute("coordinates", door.coordinates(me));
    model.addAttribute("remarks", door.coordinates(me) ? remarks(meeting, agenda, locale) : "");
    participations
        .findByOrganizationAndMeetingKeyAndPersonId(me.organization(), key, me.id())
        .ifPresent(mine -> addMine(model, meeting, mine, locale));
    if (door.coordinates(me)) {
      desk.lay(model, meeting, locale);
    }
    model.addAttribute("tables", meeting.tableSize() > 0);
    model.addAttribute(
        "parts",
        parts.stream()
            .filter(part -> part.program().equals(meeting.program()))
            .flatMap(part -> part.of(meeting, me).stream())
            .toList());
    model.addAttribute("clusterCards", ownCluster.numbers(meeting, me));
    return "meetings/meeting";
  }

  /** One's own table is told from the day before: until then it can change. */
  private void addMine(Model model, Meeting meeting, Participation mine, Locale locale) {
    LocalDate today = calendars.of(meeting.organization()).today();
    Optional<Integer> table =
        mine.tableNumber().filter(number -> !today.isBefore(meeting.date().minusDays(1)));
    model.addAttribute("mine", mine);
    model.addAttribute("behalf", behalf.of(mine, locale));
    model.addAttribute("tableNumber", table.orElse(null));
    table.ifPresent(number -> model.addAttribute("mates", mates(meeting, mine, number)));
  }

  private List<String> mates(Meeting meeting, Participation mine, Integer number) {
    List<String> ids =
        tables.of(meeting.organization(), meeting.key()).getOrDefault(number, List.of()).stream()
            .map(Participation::person)
            .filter(person -> !person.equals(mine.person()))
            .toList();
    return names(ids).values().stream().sorted().toList();
  }

  /** What the rules remark on the agenda, for who can change it; nothing before there is one. */
  private String remarks(Meeting meeting, List<AgendaBlock> agenda, Locale locale) {
    List<Block> blocks = agenda.stream().map(AgendaBlock::block).toList();
    return blocks.isEmpty()
        ? ""
        : convening
            .judge(meeting.organization(), meeting.key(), blocks, locale)
            .words(Strength.WARN);
  }

  private Map<String, String> names(List<String> ids) {
    return persons.findAllById(ids).stream()
        .collect(Collectors.toMap(Person::id, Person::name, (a, b) -> a));
  }
}
