package org.almanac.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.ChangeRefused;
import org.almanac.people.PeopleAudit;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.tasks.TaskAudit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what was changed, what can't be, and who did what for whom. */
@Component
class StaffWords {
  private final MessageSource messages;
  private final PeopleAudit people;
  private final TaskAudit tasks;
  private final Staff staff;
  private final Units units;
  private final Calendars calendars;

  StaffWords(
      MessageSource messages,
      PeopleAudit people,
      TaskAudit tasks,
      Staff staff,
      Units units,
      Calendars calendars) {
    this.messages = messages;
    this.people = people;
    this.tasks = tasks;
    this.staff = staff;
    this.units = units;
    this.calendars = calendars;
  }

  /** A line of the audit: when, and a sentence. */
  record Line(String at, String text) {}

  String refused(ChangeRefused refused) {
    Object[] values =
        Arrays.stream(refused.values())
            .map(value -> value instanceof LocalDate day ? day(day) : value)
            .toArray();
    return say("refused." + refused.key(), values);
  }

  String day(LocalDate day) {
    return DayWords.now().dayOfYear(day);
  }

  /** Who did what when, the newest first. */
  List<Line> audit(String organization, String person) {
    record Told(Instant at, String text) {}
    Map<String, String> names = staff.names(organization);
    Stream<Told> changes =
        people.of(organization, person).stream()
            .map(line -> new Told(line.at(), sentence(organization, line, names)));
    Stream<Told> moves =
        tasks.of(organization, person).stream()
            .map(line -> new Told(line.at(), sentence(line, names)));
    return Stream.concat(changes, moves)
        .sorted(Comparator.comparing(Told::at).reversed())
        .map(
            told ->
                new Line(
                    DayWords.now().dateMoment(calendars.of(organization).local(told.at())),
                    told.text()))
        .toList();
  }

  private String sentence(String organization, PeopleAudit.Line line, Map<String, String> names) {
    String unit =
        line.unit() == null
            ? ""
            : units.findByOrganization(organization).stream()
                .filter(known -> known.code().equals(line.unit()))
                .map(Unit::name)
                .findFirst()
                .orElse(line.unit());
    return say(
        "audit." + line.what().name(),
        by(line.by(), names),
        names.getOrDefault(line.about(), ""),
        names.getOrDefault(line.other() == null ? "" : line.other(), ""),
        line.role() == null
            ? ""
            : messages.getMessage("access.role." + line.role(), null, locale()),
        unit,
        line.from() == null ? "" : day(line.from()),
        line.to() == null ? "" : day(line.to()),
        line.kind() == null ? "" : messages.getMessage(line.kind(), null, locale()));
  }

  private String sentence(TaskAudit.Line line, Map<String, String> names) {
    String why = line.why() == null ? "ROLE" : line.why();
    return say(
        "moved." + why,
        line.task() == null ? say("moved.task") : line.task(),
        line.to() == null ? say("moved.nobody") : names.getOrDefault(line.to(), ""),
        names.getOrDefault(line.forPerson() == null ? "" : line.forPerson(), ""),
        by(line.by(), names),
        line.from() == null ? say("moved.nobody") : names.getOrDefault(line.from(), ""));
  }

  private String by(String person, Map<String, String> names) {
    return person == null ? say("audit.itself") : names.getOrDefault(person, person);
  }

  String say(String key, Object... values) {
    return messages.getMessage("staffing." + key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
