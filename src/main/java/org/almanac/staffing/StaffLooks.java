package org.almanac.staffing;

import java.util.Date;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.PeopleChange;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.tasks.Going;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a look at a change into words. */
@Component
class StaffLooks {
  private final Staff staff;
  private final StaffWords words;
  private final OpenTasks tasks;
  private final RoleAssignments roles;
  private final Units units;
  private final Calendars calendars;
  private final MessageSource messages;

  StaffLooks(
      Staff staff,
      StaffWords words,
      OpenTasks tasks,
      RoleAssignments roles,
      Units units,
      Calendars calendars,
      MessageSource messages) {
    this.staff = staff;
    this.words = words;
    this.tasks = tasks;
    this.roles = roles;
    this.units = units;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** A task that would go: from whom, to whom and by which rule, until when. */
  record Line(String task, String from, String to, String rule, String due) {}

  String show(Model model, Person person, ChangeForm form, PeopleChange change, StaffLook look) {
    String organization = person.organization();
    Map<String, String> names = staff.names(organization);
    model.addAttribute("person", person);
    model.addAttribute("typed", form.typed());
    model.addAttribute("sentence", sentence(person, change, names));
    model.addAttribute("look", look);
    model.addAttribute("day", words.day(look.day()));
    model.addAttribute("later", look.day().isAfter(staff.today(organization)));
    model.addAttribute(
        "lines", look.going().stream().map(move -> line(organization, move, names)).toList());
    return "staffing/look";
  }

  private Line line(String organization, Going move, Map<String, String> names) {
    String holder = names.getOrDefault(move.standsInFor() == null ? "" : move.standsInFor(), "");
    return new Line(
        tasks.find(move.taskId()).map(OpenTask::name).orElse(move.name()),
        move.from() == null ? words.say("moved.nobody") : names.get(move.from()),
        names.get(move.to()),
        words.say("rule." + move.why().name(), holder),
        due(organization, move.due()));
  }

  private String due(String organization, Date due) {
    return due == null
        ? words.say("look.undated")
        : DayWords.now().day(calendars.of(organization).local(due.toInstant()));
  }

  private String sentence(Person person, PeopleChange change, Map<String, String> names) {
    if (change instanceof PeopleChange.Ends ends) {
      return words.say(
          "sentence.ends", person.name(), post(ends.role()), words.day(ends.lastDay()));
    }
    if (change instanceof PeopleChange.Succeeds succeeds) {
      return words.say(
          "sentence.succeeds",
          names.get(succeeds.successor()),
          person.name(),
          post(succeeds.role()),
          words.day(succeeds.day()));
    }
    if (change instanceof PeopleChange.Moves moves) {
      return words.say(
          "sentence." + (moves.successor() == null ? "moves" : "moves-followed"),
          person.name(),
          post(moves.role()),
          place(person, moves.unit()),
          words.day(moves.day()),
          moves.successor() == null ? "" : names.get(moves.successor()));
    }
    if (change instanceof PeopleChange.Takes takes) {
      String to = takes.to() == null ? "" : words.day(takes.to());
      String key = takes.acting() ? "acts" : takes.to() == null ? "takes" : "takes-until";
      return words.say(
          "sentence." + key,
          person.name(),
          role(takes.role()),
          place(person, takes.unit()),
          words.day(takes.day()),
          to);
    }
    if (change instanceof PeopleChange.Away away) {
      return words.say(
          "sentence.away",
          person.name(),
          words.day(away.day()),
          words.day(away.to()),
          names.get(away.substitute()));
    }
    if (change instanceof PeopleChange.Helps helps) {
      return words.say(
          "sentence.helps", names.get(helps.helper()), person.name(), words.day(helps.day()));
    }
    return words.say("sentence.back", person.name(), words.day(change.day()));
  }

  private String place(Person person, String code) {
    return units.findByOrganization(person.organization()).stream()
        .filter(unit -> unit.code().equals(code))
        .map(Unit::name)
        .findFirst()
        .orElse("");
  }

  private String post(Long id) {
    RoleAssignment held = roles.findById(id).orElseThrow();
    Unit unit = units.findById(held.unitId()).orElseThrow();
    return words.say("post", role(held.role()), unit.name());
  }

  private String role(Role role) {
    return messages.getMessage("access.role." + role.word(), null, LocaleContextHolder.getLocale());
  }
}
