package org.almanac.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.people.PeopleChanged;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks new members what would help, and mentors what they bring: each once, until it is known. */
@Component
@Transactional
public class Registrations {
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  /** After a school year's match nobody waits for what was not said. */
  private static final int MONTHS_ASKED = 3;

  private final MentorRegistrationProcess process;
  private final Registers registers;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Rules rules;

  Registrations(
      MentorRegistrationProcess process,
      Registers registers,
      RoleHolders holders,
      Calendars calendars,
      Rules rules) {
    this.process = process;
    this.registers = registers;
    this.holders = holders;
    this.calendars = calendars;
    this.rules = rules;
  }

  /**
   * Asks everybody who is a new member or a mentor today and has not said anything yet, with as
   * many working days as the organization gives.
   *
   * @return how many are newly asked
   */
  public int askWhoHasNotSaid(String organization) {
    OrganizationCalendar calendar = calendars.of(organization);
    int days = rules.of(organization).number("registers.answer.workingDays");
    LocalDate due = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), days);
    return ask(organization, due, calendar.today().plusMonths(MONTHS_ASKED));
  }

  /**
   * The same with days of the asker's own.
   *
   * @param due the day in whose afternoon the answer is hoped for
   * @param until the day on which nobody is asked any more
   */
  public int ask(String organization, LocalDate due, LocalDate until) {
    OrganizationCalendar calendar = calendars.of(organization);
    Instant answerDue = calendar.at(due, AFTERNOON);
    Instant askedUntil = calendar.at(until, AFTERNOON);
    int asked = 0;
    for (Person member : silentMembers(organization)) {
      asked += process.ask(organization, member.id(), false, answerDue, askedUntil) ? 1 : 0;
    }
    for (Person mentor : silentMentors(organization)) {
      asked += process.ask(organization, mentor.id(), true, answerDue, askedUntil) ? 1 : 0;
    }
    return asked;
  }

  /** New members of today who have said nothing yet, asked or not. */
  @Transactional(readOnly = true)
  public List<Person> silentMembers(String organization) {
    return holders.all(organization, Role.NEW_MEMBER, today(organization)).stream()
        .filter(
            person ->
                registers
                    .member(organization, person.id())
                    .filter(NewMemberEntry::hasSaid)
                    .isEmpty())
        .toList();
  }

  /** Mentors of today who have said nothing yet, asked or not. */
  @Transactional(readOnly = true)
  public List<Person> silentMentors(String organization) {
    return holders.all(organization, Role.MENTOR, today(organization)).stream()
        .filter(
            person ->
                registers.mentor(organization, person.id()).filter(MentorEntry::hasSaid).isEmpty())
        .toList();
  }

  /** Whether somebody is being asked. */
  @Transactional(readOnly = true)
  public boolean asks(String organization, String person, boolean asMentor) {
    return process.asks(organization, person, asMentor);
  }

  /** It was told some other way: the person need not say it again. */
  void told(String organization, String person, boolean asMentor) {
    process.notNeeded(
        organization, MentorRegistrationProcess.businessKey(organization, person, asMentor));
  }

  /** Whoever isn't a new member or a mentor any more is asked no more. */
  @EventListener
  void follow(PeopleChanged changed) {
    String organization = changed.organization();
    List<String> open = process.open(organization);
    if (open.isEmpty()) {
      return;
    }
    LocalDate today = today(organization);
    List<String> members = keys(organization, Role.NEW_MEMBER, today);
    List<String> mentors = keys(organization, Role.MENTOR, today);
    open.stream()
        .filter(key -> !members.contains(key) && !mentors.contains(key))
        .forEach(key -> process.notNeeded(organization, key));
  }

  private List<String> keys(String organization, Role role, LocalDate day) {
    return holders.all(organization, role, day).stream()
        .map(
            person ->
                MentorRegistrationProcess.businessKey(
                    organization, person.id(), role == Role.MENTOR))
        .toList();
  }

  private LocalDate today(String organization) {
    return calendars.of(organization).today();
  }
}
