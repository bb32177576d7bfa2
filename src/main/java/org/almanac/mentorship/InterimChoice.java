package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Supervision;
import org.almanac.registers.Avoidance;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.Registers;
import org.almanac.registers.Room;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who could mentor somebody meanwhile: by the same hard rules as in a match, so nobody who leads
 * them, nobody to be avoided, nobody without room. Coordinators may know who avoids whom; whoever
 * is avoided may not, nor guess it from a list that leaves them out. So no coordinator stands on a
 * list that they read, avoided or not, and who is mentored reads none about themselves.
 */
@Component
@Transactional(readOnly = true)
class InterimChoice {
  private final RoleHolders holders;
  private final Supervision supervision;
  private final Registers registers;
  private final Room room;
  private final AwayDays aways;
  private final Calendars calendars;

  InterimChoice(
      RoleHolders holders,
      Supervision supervision,
      Registers registers,
      Room room,
      AwayDays aways,
      Calendars calendars) {
    this.holders = holders;
    this.supervision = supervision;
    this.registers = registers;
    this.room = room;
    this.aways = aways;
    this.calendars = calendars;
  }

  /** Of a day, as a coordinator reads it. */
  List<Person> of(Mentorship row, String reader, LocalDate day) {
    String organization = row.organization();
    if (isAbout(row, reader)) {
      return List.of();
    }
    AwayDays.Away away = aways.of(organization, day);
    Map<String, Long> taken = room.taken(organization);
    List<Avoidance> avoided = registers.avoidances(organization);
    return holders.all(organization, Role.MENTOR, day).stream()
        .filter(one -> !one.id().equals(reader))
        .filter(one -> !row.mentors().contains(one.id()) && !one.id().equals(row.memberId()))
        .filter(one -> !away.is(one.id()))
        .filter(one -> hasRoom(organization, one.id(), taken.getOrDefault(one.id(), 0L)))
        .filter(one -> avoided.stream().noneMatch(a -> a.keepsApart(one.id(), row.memberId())))
        .filter(one -> !supervision.between(organization, one.id(), row.memberId(), day))
        .toList();
  }

  /** Another coordinator has to look. */
  static boolean isAbout(Mentorship row, String reader) {
    return row.memberId().equals(reader);
  }

  /** Whether the reader mentors, and so might stand on the list of somebody else. */
  boolean mentors(Mentorship row, String reader) {
    LocalDate today = calendars.of(row.organization()).today();
    return !row.mentors().contains(reader) && holders.rolesOf(reader, today).contains(Role.MENTOR);
  }

  /** Whoever hasn't said how many people they take on takes on one. */
  private boolean hasRoom(String organization, String mentor, long has) {
    return has < registers.mentor(organization, mentor).map(MentorEntry::capacity).orElse(1);
  }
}
