package org.almanac.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almanac.people.Absence;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.PeopleChange;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.StandIns;
import org.almanac.people.Supervision;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a coordinator should know before a change is made. */
@Component
class StaffNotes {
  private final Pairs pairs;
  private final Persons persons;
  private final Supervision supervision;
  private final StandIns standIns;
  private final MessageSource messages;

  StaffNotes(
      Pairs pairs,
      Persons persons,
      Supervision supervision,
      StandIns standIns,
      MessageSource messages) {
    this.pairs = pairs;
    this.persons = persons;
    this.supervision = supervision;
    this.standIns = standIns;
    this.messages = messages;
  }

  /** Who would mentor whom they supervise on that day. */
  List<String> supervising(String organization, LocalDate day) {
    List<String> notes = new ArrayList<>();
    for (Pair pair : pairs.on(organization, day)) {
      if (supervision.between(organization, pair.mentorId(), pair.memberId(), day)) {
        notes.add(say("supervises", name(pair.mentorId()), name(pair.memberId())));
      }
    }
    return notes;
  }

  /** As things are once the change is made. */
  List<String> of(String organization, PeopleChange change, LocalDate day) {
    List<String> notes = new ArrayList<>();
    if (change instanceof PeopleChange.Away away) {
      Absence other = standIns.away(organization, day).get(away.substitute());
      if (other != null) {
        notes.add(say("away-too", name(away.substitute())));
      }
    }
    return notes;
  }

  private String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  private String say(String key, Object... values) {
    return messages.getMessage("staffing.note." + key, values, LocaleContextHolder.getLocale());
  }
}
