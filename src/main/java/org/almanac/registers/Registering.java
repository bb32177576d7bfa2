package org.almanac.registers;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say about themselves, or says why not: from a form, a page or a file. */
@Component
@Transactional
public class Registering {
  private final Registers registers;
  private final NewMemberEntries members;
  private final MentorEntries mentors;
  private final AvoidedPeople avoided;
  private final DistrictEntries districts;
  private final MentorYears years;
  private final RegisterWords words;
  private final RegisterRules rules;
  private final Rules settings;
  private final Persons persons;
  private final Calendars calendars;
  private final RegisterSay say;
  private final Clock clock;

  Registering(
      Registers registers,
      NewMemberEntries members,
      MentorEntries mentors,
      AvoidedPeople avoided,
      DistrictEntries districts,
      MentorYears years,
      RegisterWords words,
      RegisterRules rules,
      Rules settings,
      Persons persons,
      Calendars calendars,
      RegisterSay say,
      Clock clock) {
    this.registers = registers;
    this.members = members;
    this.mentors = mentors;
    this.avoided = avoided;
    this.districts = districts;
    this.years = years;
    this.words = words;
    this.rules = rules;
    this.settings = settings;
    this.persons = persons;
    this.calendars = calendars;
    this.say = say;
    this.clock = clock;
  }

  /**
   * What would help a new member.
   *
   * @param by who writes it down for the person; null where the person says it
   * @throws Refusal naming each field and the reason
   */
  public NewMemberEntry member(String organization, String person, MemberSaid said, String by) {
    SaidCheck check = check(organization);
    check.member(person, said, today(organization));
    check.settle();
    avoid(organization, person, said.avoid(), by);
    return members.save(
        entry(organization, person)
            .appointed(said.position(), said.appointedOn(), said.district())
            .needing(said.needs(), said.farthestKm(), said.wishes())
            .said(clock.instant(), by));
  }

  /** What is known of a new member from the post, before anything is said. */
  public NewMemberEntry appointed(
      String organization, String person, String position, LocalDate on, String district) {
    SaidCheck check = check(organization);
    check.member(
        person,
        new MemberSaid(position, on, district, Set.of(), null, Set.of(), null),
        today(organization));
    check.settle();
    return members.save(entry(organization, person).appointed(position, on, district));
  }

  /**
   * What a mentor brings. Fewer at once than the mentor has breaks nothing.
   *
   * @param by who writes it down for the person; null where the person says it
   * @throws Refusal naming each field and the reason
   */
  public MentorEntry mentor(String organization, String person, MentorSaid said, String by) {
    return mentors.save(bringing(organization, person, said, by).said(clock.instant(), by));
  }

  /** What is known of a mentor beforehand; the mentor is still to say what they bring. */
  MentorEntry known(String organization, String person, MentorSaid said, String by) {
    return mentors.save(bringing(organization, person, said, by));
  }

  private MentorEntry bringing(String organization, String person, MentorSaid said, String by) {
    SaidCheck check = check(organization);
    check.mentor(person, said);
    check.settle();
    Verdict verdict =
        rules.mentorCapacity(settings.of(organization), said.capacity(), RegisterSay.locale());
    if (verdict.refused()) {
      throw new Refusal("capacity", verdict.words(Strength.REFUSE));
    }
    avoid(organization, person, said.avoid(), by);
    MentorEntry entry =
        registers
            .mentor(organization, person)
            .orElseGet(() -> new MentorEntry(organization, person));
    return entry
        .bringing(said.positions(), said.experienceYears(), said.expertise(), said.district())
        .takingOn(said.capacity())
        .atMost(said.yearsAtMost());
  }

  /** What a rule has to say about so many people at once, where it doesn't refuse; else empty. */
  @Transactional(readOnly = true)
  public String remark(String organization, int capacity) {
    return rules
        .mentorCapacity(settings.of(organization), capacity, RegisterSay.locale())
        .words(Strength.WARN);
  }

  /** What the organization knows of a mentor; years that are as they are go on being counted. */
  public MentorEntry served(String organization, String person, MentorServed served) {
    SaidCheck check = check(organization);
    check.served(served, today(organization));
    check.settle();
    MentorEntry entry =
        registers
            .mentor(organization, person)
            .orElseGet(() -> new MentorEntry(organization, person));
    MentorYears.Years years = this.years.today(organization).of(entry);
    if (served.yearsInContract() != years.inContract() || served.yearsInAll() != years.inAll()) {
      entry.served(served.yearsInContract(), served.yearsInAll(), today(organization));
    }
    return mentors.save(entry.prepared(served.preparedOn()));
  }

  /** Who was at the joint preparation, many at once; mentors who aren't known yet as well. */
  public int prepared(String organization, Collection<String> people, LocalDate on) {
    SaidCheck check = check(organization);
    check.prepared(on, today(organization));
    check.settle();
    for (String person : people) {
      MentorEntry entry =
          registers
              .mentor(organization, person)
              .orElseGet(() -> new MentorEntry(organization, person));
      mentors.save(entry.prepared(on));
    }
    return people.size();
  }

  /** How large a district is and what keeps it busy. */
  public void district(
      String organization, String code, int schools, int pupils, Set<String> issues) {
    SaidCheck check = check(organization);
    check.district(schools, pupils, issues);
    check.settle();
    DistrictEntry entry =
        districts
            .findByOrganizationAndUnitCode(organization, code)
            .orElseGet(() -> new DistrictEntry(organization, code));
    districts.save(entry.is(schools, pupils, issues));
  }

  /** Whom somebody would rather not have, and nobody else. */
  public void avoids(String organization, String person, Set<String> others, String by) {
    avoid(organization, person, others, by);
  }

  private NewMemberEntry entry(String organization, String person) {
    return registers
        .member(organization, person)
        .orElseGet(() -> new NewMemberEntry(organization, person));
  }

  /** Who writes it down for somebody never learns, and never changes, what names themselves. */
  private void avoid(String organization, String person, Set<String> now, String by) {
    if (now == null) {
      return;
    }
    Set<String> others = new HashSet<>(now);
    others.remove(by);
    for (AvoidedPerson row : avoided.findByOrganizationAndPersonIdOrderById(organization, person)) {
      if (!others.remove(row.avoidedId()) && !row.avoidedId().equals(by)) {
        avoided.delete(row);
      }
    }
    others.forEach(other -> avoided.save(new AvoidedPerson(organization, person, other)));
  }

  private SaidCheck check(String organization) {
    return new SaidCheck(
        words.of(organization),
        registers.districts(organization).keySet(),
        persons.findByOrganizationOrderById(organization).stream()
            .filter(person -> person.mergedInto() == null)
            .map(Person::id)
            .collect(toSet()),
        say);
  }

  private LocalDate today(String organization) {
    return calendars.of(organization).today();
  }
}
