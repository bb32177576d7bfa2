package org.almanac.mentorship;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away for longer on a day: as they said themselves, or as a coordinator recorded. A shorter
 * absence changes nothing; a pair finds its way around it.
 */
@Component
@Transactional(readOnly = true)
class AwayDays {
  private final Aways aways;
  private final Absences absences;
  private final Rules rules;

  AwayDays(Aways aways, Absences absences, Rules rules) {
    this.aways = aways;
    this.absences = absences;
    this.rules = rules;
  }

  /** Who is away on that day, and until when as far as that is known. */
  static final class Away {
    private final Set<String> away = new HashSet<>();
    private final Map<String, LocalDate> until = new HashMap<>();

    private void note(String person, LocalDate to) {
      away.add(person);
      if (to != null) {
        until.merge(person, to, (one, other) -> one.isAfter(other) ? one : other);
      }
    }

    boolean is(String person) {
      return away.contains(person);
    }

    Optional<LocalDate> lastDay(String person) {
      return Optional.ofNullable(until.get(person));
    }
  }

  Away of(String organization, LocalDate day) {
    Away found = new Away();
    aways.findByOrganizationOrderByFromDay(organization).stream()
        .filter(said -> said.on(day))
        .forEach(said -> found.note(said.personId(), said.to().orElse(null)));
    int least = least(organization);
    absences.on(organization, day).stream()
        .filter(absence -> days(absence) >= least)
        .forEach(absence -> found.note(absence.personId(), absence.toDay()));
    return found;
  }

  /** From today on, the first day on which the person is away as far as anybody said so. */
  Optional<LocalDate> first(String organization, String person, LocalDate today) {
    int least = least(organization);
    return Stream.concat(
            aways.findByOrganizationAndPersonIdOrderByFromDay(organization, person).stream()
                .filter(said -> said.meets(today, null))
                .map(org.almanac.mentorship.Away::from),
            absences.findByOrganizationAndPersonIdOrderByFromDay(organization, person).stream()
                .filter(absence -> !absence.toDay().isBefore(today) && days(absence) >= least)
                .map(Absence::fromDay))
        .min(Comparator.naturalOrder())
        .map(from -> from.isBefore(today) ? today : from);
  }

  /** Each day between two on which somebody is here again. */
  Stream<LocalDate> back(String organization, LocalDate from, LocalDate to) {
    return Stream.concat(
            aways.findByOrganizationOrderByFromDay(organization).stream()
                .flatMap(said -> said.to().stream()),
            absences.findByOrganizationOrderByFromDay(organization).stream().map(Absence::toDay))
        .map(last -> last.plusDays(1))
        .filter(day -> day.isAfter(from) && !day.isAfter(to));
  }

  /** From how many days on an absence makes a difference. */
  int least(String organization) {
    return rules.of(organization).number("mentorship.away.days");
  }

  private static long days(Absence absence) {
    return ChronoUnit.DAYS.between(absence.fromDay(), absence.toDay()) + 1;
  }
}
