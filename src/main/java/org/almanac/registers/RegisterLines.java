package org.almanac.registers;

import static java.util.stream.Collectors.toMap;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registers as a coordinator's pages list them, in the order that was asked for. */
@Component
@Transactional(readOnly = true)
class RegisterLines {
  private final Registers registers;
  private final RegisterWords words;
  private final Room room;
  private final MentorYears years;
  private final Persons persons;

  RegisterLines(
      Registers registers, RegisterWords words, Room room, MentorYears years, Persons persons) {
    this.registers = registers;
    this.words = words;
    this.room = room;
    this.years = years;
    this.persons = persons;
  }

  /** A new member. */
  record MemberLine(
      String id,
      String name,
      String familyName,
      String position,
      String district,
      LocalDate since,
      String needs,
      Integer farthestKm,
      List<String> wishes,
      boolean said,
      String recordedBy) {}

  /**
   * A mentor.
   *
   * @param has how many people today
   * @param takes how many at once
   */
  record MentorLine(
      String id,
      String name,
      String familyName,
      String positions,
      String district,
      int experience,
      String expertise,
      int has,
      int takes,
      int served,
      Integer atMost,
      LocalDate preparedOn,
      boolean said,
      String recordedBy) {
    public boolean isOverfull() {
      return said && has > takes;
    }
  }

  /**
   * @param by {@code since}, {@code position} or {@code district}; else by name
   */
  List<MemberLine> members(String organization, String by) {
    Collator collator = Collator.getInstance(Locale.CANADA);
    Comparator<MemberLine> name = Comparator.comparing(MemberLine::familyName, collator);
    Comparator<MemberLine> order =
        switch (by) {
          case "since" -> Comparator.comparing(MemberLine::since).thenComparing(name);
          case "position" ->
              Comparator.comparing(MemberLine::position, collator).thenComparing(name);
          case "district" ->
              Comparator.comparing(MemberLine::district, collator).thenComparing(name);
          default -> name.thenComparing(MemberLine::name, collator);
        };
    Map<String, Person> people = people(organization);
    Map<String, District> districts = registers.districts(organization);
    WordBook book = words.of(organization);
    return registers.members(organization).stream()
        .map(entry -> line(entry, people, districts, book))
        .sorted(order)
        .toList();
  }

  /**
   * @param by {@code district}, {@code experience} or {@code room}; else by name
   */
  List<MentorLine> mentors(String organization, String by) {
    Collator collator = Collator.getInstance(Locale.CANADA);
    Comparator<MentorLine> name = Comparator.comparing(MentorLine::familyName, collator);
    Comparator<MentorLine> order =
        switch (by) {
          case "district" ->
              Comparator.comparing(MentorLine::district, collator).thenComparing(name);
          case "room" ->
              Comparator.<MentorLine>comparingInt(line -> line.has() - line.takes())
                  .thenComparing(name);
          case "experience" ->
              Comparator.comparingInt(MentorLine::experience).reversed().thenComparing(name);
          default -> name.thenComparing(MentorLine::name, collator);
        };
    Map<String, Person> people = people(organization);
    Map<String, District> districts = registers.districts(organization);
    Map<String, Long> taken = room.taken(organization);
    MentorYears.Book served = years.today(organization);
    WordBook book = words.of(organization);
    return registers.mentors(organization).stream()
        .map(
            entry ->
                line(
                    entry,
                    people,
                    districts,
                    taken.getOrDefault(entry.personId(), 0L).intValue(),
                    served.of(entry).inAll(),
                    book))
        .sorted(order)
        .toList();
  }

  private static MemberLine line(
      NewMemberEntry entry,
      Map<String, Person> people,
      Map<String, District> districts,
      WordBook book) {
    Locale locale = RegisterSay.locale();
    Person person = people.get(entry.personId());
    return new MemberLine(
        person.id(),
        person.name(),
        person.familyName(),
        entry.position() == null ? "" : book.label(WordList.POSITIONS, entry.position(), locale),
        name(districts, entry.district()),
        entry.appointedOn(),
        book.labels(WordList.NEEDS, entry.needs(), locale),
        entry.farthestKm(),
        entry.wishes().stream().sorted().map(Wish::word).toList(),
        entry.hasSaid(),
        who(people, entry.recordedBy()));
  }

  private static MentorLine line(
      MentorEntry entry,
      Map<String, Person> people,
      Map<String, District> districts,
      int has,
      int served,
      WordBook book) {
    Locale locale = RegisterSay.locale();
    Person person = people.get(entry.personId());
    return new MentorLine(
        person.id(),
        person.name(),
        person.familyName(),
        book.labels(WordList.POSITIONS, entry.positions(), locale),
        name(districts, entry.district()),
        entry.experienceYears(),
        book.labels(WordList.NEEDS, entry.expertise(), locale),
        has,
        entry.capacity(),
        served,
        entry.yearsAtMost(),
        entry.preparedOn(),
        entry.hasSaid(),
        who(people, entry.recordedBy()));
  }

  private static String name(Map<String, District> districts, String code) {
    return code == null || !districts.containsKey(code) ? "" : districts.get(code).name();
  }

  private static String who(Map<String, Person> people, String id) {
    return id == null || !people.containsKey(id) ? null : people.get(id).name();
  }

  private Map<String, Person> people(String organization) {
    return persons.findByOrganizationOrderById(organization).stream()
        .collect(toMap(Person::id, Function.identity()));
  }
}
