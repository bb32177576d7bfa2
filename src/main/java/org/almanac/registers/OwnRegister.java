package org.almanac.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.imports.CsvText;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the registers hold about one person, in words; and its end, when they ask. */
@Component
@Transactional
class OwnRegister {
  private final Registers registers;
  private final NewMemberEntries members;
  private final MentorEntries mentors;
  private final AvoidedPeople avoided;
  private final RegisterWords words;
  private final RegisterChoices choices;
  private final MentorYears years;
  private final Persons persons;
  private final RegisterSay say;

  OwnRegister(
      Registers registers,
      NewMemberEntries members,
      MentorEntries mentors,
      AvoidedPeople avoided,
      RegisterWords words,
      RegisterChoices choices,
      MentorYears years,
      Persons persons,
      RegisterSay say) {
    this.registers = registers;
    this.members = members;
    this.mentors = mentors;
    this.avoided = avoided;
    this.words = words;
    this.choices = choices;
    this.years = years;
    this.persons = persons;
    this.say = say;
  }

  /** A part of what is known: as a new member, or as a mentor. */
  record Part(String as, boolean said, List<Line> lines) {}

  /** One fact, in words. */
  record Line(String what, String value) {}

  @Transactional(readOnly = true)
  public List<Part> parts(Person person) {
    List<Part> parts = new ArrayList<>();
    String organization = person.organization();
    registers
        .member(organization, person.id())
        .ifPresent(entry -> parts.add(new Part("member", entry.hasSaid(), lines(entry))));
    registers
        .mentor(organization, person.id())
        .ifPresent(entry -> parts.add(new Part("mentor", entry.hasSaid(), lines(entry))));
    return parts;
  }

  /** How many people at once a mentor takes on; 0 for whoever is none. */
  @Transactional(readOnly = true)
  public int capacity(Person person) {
    return registers
        .mentor(person.organization(), person.id())
        .map(MentorEntry::capacity)
        .orElse(0);
  }

  /** The same as a file. */
  @Transactional(readOnly = true)
  public String file(Person person) {
    return parts(person).stream()
        .flatMap(part -> part.lines().stream())
        .map(line -> CsvText.line(List.of(line.what(), line.value())))
        .collect(Collectors.joining("", "\ufeff", ""));
  }

  /** What the person said is gone; the roles stay, and so does a pair. */
  public void erase(Person person) {
    String organization = person.organization();
    registers.member(organization, person.id()).ifPresent(members::delete);
    registers.mentor(organization, person.id()).ifPresent(mentors::delete);
    avoided.deleteAll(avoided.findByOrganizationAndPersonIdOrderById(organization, person.id()));
  }

  private List<Line> lines(NewMemberEntry entry) {
    Locale locale = RegisterSay.locale();
    WordBook book = words.of(entry.organization());
    List<Line> lines = new ArrayList<>();
    add(lines, "position", word(book, entry.position()));
    add(lines, "appointedOn", say.day(entry.appointedOn()));
    add(lines, "district", district(entry.organization(), entry.district()));
    add(lines, "needs", book.labels(WordList.NEEDS, entry.needs(), locale));
    add(lines, "farthestKm", number(entry.farthestKm()));
    add(
        lines,
        "wishes",
        entry.wishes().stream()
            .sorted()
            .map(wish -> say.say("wish." + wish.word()))
            .collect(Collectors.joining(", ")));
    avoided(lines, entry.organization(), entry.personId());
    return lines;
  }

  private List<Line> lines(MentorEntry entry) {
    Locale locale = RegisterSay.locale();
    WordBook book = words.of(entry.organization());
    List<Line> lines = new ArrayList<>();
    add(lines, "positions", book.labels(WordList.POSITIONS, entry.positions(), locale));
    add(lines, "experienceYears", number(entry.experienceYears()));
    add(lines, "district", district(entry.organization(), entry.district()));
    add(lines, "expertise", book.labels(WordList.NEEDS, entry.expertise(), locale));
    add(lines, "capacity", number(entry.capacity()));
    add(lines, "yearsAtMost", number(entry.yearsAtMost()));
    MentorYears.Years served = years.today(entry.organization()).of(entry);
    add(lines, "yearsInContract", number(served.inContract()));
    add(lines, "yearsInAll", number(served.inAll()));
    add(lines, "preparedOn", entry.preparedOn() == null ? "" : say.day(entry.preparedOn()));
    avoided(lines, entry.organization(), entry.personId());
    return lines;
  }

  private void avoided(List<Line> lines, String organization, String person) {
    add(
        lines,
        "avoid",
        choices.avoidedBy(organization, person).stream()
            .map(id -> persons.findById(id).map(Person::name).orElse(""))
            .collect(Collectors.joining(", ")));
  }

  private void add(List<Line> lines, String field, String value) {
    String nothing =
        switch (field) {
          case "farthestKm", "yearsAtMost" -> "no-limit";
          case "avoid" -> "nobody";
          case "preparedOn" -> "prepared.not";
          default -> "none";
        };
    lines.add(new Line(say.say("field." + field), value.isEmpty() ? say.say(nothing) : value));
  }

  private String district(String organization, String code) {
    return Optional.ofNullable(code)
        .map(known -> registers.districts(organization).get(known))
        .map(District::name)
        .orElse("");
  }

  private static String word(WordBook book, String position) {
    return position == null ? "" : book.label(WordList.POSITIONS, position, RegisterSay.locale());
  }

  private static String number(Integer number) {
    return number == null ? "" : number.toString();
  }
}
