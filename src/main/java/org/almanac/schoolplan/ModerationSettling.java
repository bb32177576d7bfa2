package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.moderating.Settled;
import org.almanac.schoolplan.ModerationChoice.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever forms groups has settled: who sits together, who reads what, who can when too. */
@Service
@Transactional
class ModerationSettling {
  /** What is no question of these groups alone. */
  private static final Set<Kind> STAYS = EnumSet.of(Kind.DAY, Kind.BESIDE);

  private static final String ALL = "all";

  private final ModerationChoices choices;

  ModerationSettling(ModerationChoices choices) {
    this.choices = choices;
  }

  @Transactional(readOnly = true)
  Settled settled(String organization, String schoolYear) {
    Map<String, Set<String>> together = new TreeMap<>();
    Map<String, String> own = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    for (ModerationChoice one : all(organization, schoolYear)) {
      switch (one.kind()) {
        case SITS ->
            together.computeIfAbsent(one.subject(), key -> new TreeSet<>()).add(one.person());
        case OWN -> own.put(one.subject(), one.person());
        case OTHER -> others.put(one.subject(), one.person());
        default -> {
          // days are asked for by themselves
        }
      }
    }
    return new Settled(new ArrayList<>(together.values()), own, others);
  }

  /** Days on which somebody comes although it wasn't one of theirs. */
  @Transactional(readOnly = true)
  Map<String, Set<LocalDate>> days(String organization, String schoolYear) {
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    all(organization, schoolYear).stream()
        .filter(one -> one.kind() == Kind.DAY)
        .forEach(
            one ->
                days.computeIfAbsent(one.person(), id -> new TreeSet<>())
                    .add(LocalDate.parse(one.subject())));
    return days;
  }

  /** Who reads beside the superintendents. */
  @Transactional(readOnly = true)
  Set<String> beside(String organization, String schoolYear) {
    return all(organization, schoolYear).stream()
        .filter(one -> one.kind() == Kind.BESIDE)
        .map(ModerationChoice::person)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Somebody reads beside them, or not any more. */
  void beside(String organization, String schoolYear, String person, boolean reads) {
    note(organization, schoolYear, Kind.BESIDE, ALL, person, reads);
  }

  /** Takes the place of what was settled before. */
  void settle(String organization, String schoolYear, Settled settled) {
    choices.deleteAll(
        all(organization, schoolYear).stream().filter(one -> !STAYS.contains(one.kind())).toList());
    choices.flush();
    List<ModerationChoice> now = new ArrayList<>();
    for (int at = 0; at < settled.groups().size(); at++) {
      String number = String.valueOf(at + 1);
      settled
          .groups()
          .get(at)
          .forEach(
              reader ->
                  now.add(
                      new ModerationChoice(organization, schoolYear, Kind.SITS, number, reader)));
    }
    settled
        .own()
        .forEach(
            (school, reader) ->
                now.add(new ModerationChoice(organization, schoolYear, Kind.OWN, school, reader)));
    settled
        .others()
        .forEach(
            (school, reader) ->
                now.add(
                    new ModerationChoice(organization, schoolYear, Kind.OTHER, school, reader)));
    choices.saveAllAndFlush(now);
  }

  /** Somebody can on that day too, or not any more. */
  void day(String organization, String schoolYear, String person, LocalDate day, boolean comes) {
    note(organization, schoolYear, Kind.DAY, day.toString(), person, comes);
  }

  private void note(
      String organization,
      String schoolYear,
      Kind kind,
      String subject,
      String person,
      boolean holds) {
    List<ModerationChoice> there =
        all(organization, schoolYear).stream()
            .filter(one -> one.kind() == kind && one.person().equals(person))
            .filter(one -> one.subject().equals(subject))
            .toList();
    if (!holds) {
      choices.deleteAll(there);
    } else if (there.isEmpty()) {
      choices.saveAndFlush(new ModerationChoice(organization, schoolYear, kind, subject, person));
    }
  }

  private List<ModerationChoice> all(String organization, String schoolYear) {
    return choices.findByOrganizationAndSchoolYearOrderById(organization, schoolYear);
  }
}
