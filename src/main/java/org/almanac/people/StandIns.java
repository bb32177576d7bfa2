package org.almanac.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does somebody's work while they are away: the substitute, or the next one. Never whoever is
 * away too, for there are no chains, and never whoever is a party to the work.
 */
@Component
@Transactional(readOnly = true)
public class StandIns {
  private final Absences absences;
  private final Persons persons;
  private final RoleHolders holders;

  StandIns(Absences absences, Persons persons, RoleHolders holders) {
    this.absences = absences;
    this.persons = persons;
    this.holders = holders;
  }

  /** Who is away on a day, by person; of two absences at once the later one counts. */
  public Map<String, Absence> away(String organization, LocalDate day) {
    Map<String, Absence> away = new TreeMap<>();
    absences.on(organization, day).forEach(absence -> away.put(absence.personId(), absence));
    return away;
  }

  /** Who does a person's own work: the person, or who stands in; the person where nobody can. */
  public Duty duty(Person owner, LocalDate day, Predicate<String> party) {
    return of(owner.organization(), owner.id(), day, party)
        .map(person -> new Duty(person, owner))
        .orElse(new Duty(owner, owner));
  }

  /** Who stands in for a person; empty for who isn't away, or where nobody can. */
  public Optional<Person> of(
      String organization, String person, LocalDate day, Predicate<String> party) {
    return standIn(person, day, party, away(organization, day));
  }

  /**
   * Who does the work of a role: who holds it, or who stands in, or the next to whom it falls. What
   * falls to others because its holder is away is done for the holder.
   */
  public Optional<Duty> duty(
      String organization, Role role, String unit, LocalDate day, Predicate<String> party) {
    List<Person> inTurn = holders.inTurn(organization, role, unit, day);
    if (inTurn.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Absence> away = away(organization, day);
    Person holder = inTurn.get(0);
    for (Person candidate : inTurn) {
      boolean first = candidate.id().equals(holder.id());
      if (!away.containsKey(candidate.id()) && (first || !party.test(candidate.id()))) {
        return Optional.of(new Duty(candidate, holder));
      }
      // whoever it falls to next does it themselves or not at all: no chains
      Optional<Person> stand = first ? standIn(candidate.id(), day, party, away) : Optional.empty();
      if (stand.isPresent()) {
        return Optional.of(new Duty(stand.get(), holder));
      }
    }
    return Optional.of(new Duty(holder, holder));
  }

  private Optional<Person> standIn(
      String owner, LocalDate day, Predicate<String> party, Map<String, Absence> away) {
    Absence absence = away.get(owner);
    return absence == null
        ? Optional.empty()
        : absence.substitutes().stream()
            .filter(id -> !away.containsKey(id))
            .filter(id -> !party.test(id))
            .filter(id -> !holders.rolesOf(id, day).isEmpty())
            .flatMap(id -> persons.findById(id).stream())
            .findFirst();
  }
}
