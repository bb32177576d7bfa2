package org.almanac.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.people.PeopleAudit.What;
import org.springframework.stereotype.Component;

/** Somebody is away and somebody stands in, or somebody is back. */
@Component
class AwayChanges {
  private final Persons persons;
  private final Absences absences;
  private final RoleHolders holders;
  private final PeopleAudit audit;

  AwayChanges(Persons persons, Absences absences, RoleHolders holders, PeopleAudit audit) {
    this.persons = persons;
    this.absences = absences;
    this.holders = holders;
    this.audit = audit;
  }

  void make(String organization, PeopleChange.Away change, String by) {
    Person person = person(organization, "person", change.person());
    Person substitute = person(organization, "substitute", change.substitute());
    Person next = change.next() == null ? null : person(organization, "next", change.next());
    if (change.to() == null) {
      throw new ChangeRefused("to", "away.to");
    }
    if (change.to().isBefore(change.day())) {
      throw new ChangeRefused("to", "order", change.day(), change.to());
    }
    standsIn(person, substitute, "substitute", change.day());
    if (next != null) {
      standsIn(person, next, "next", change.day());
      if (next.id().equals(substitute.id())) {
        throw new ChangeRefused("next", "away.twice", next.name());
      }
    }
    absences.findByOrganizationAndPersonIdOrderByFromDay(organization, person.id()).stream()
        .filter(known -> known.meets(change.day(), change.to()))
        .findFirst()
        .ifPresent(
            known -> {
              throw new ChangeRefused("day", "away.known", known.fromDay(), known.toDay());
            });
    Absence absence =
        absences.save(new Absence(person, change.day(), change.to(), substitute, next));
    audit.note(by, What.AWAY, absence);
  }

  private void standsIn(Person person, Person substitute, String field, LocalDate day) {
    if (substitute.id().equals(person.id())) {
      throw new ChangeRefused(field, "away.self", person.name());
    }
    var roles = holders.rolesOf(substitute.id(), day);
    if (roles.isEmpty()) {
      throw new ChangeRefused(field, "away.norole", substitute.name(), day);
    }
    // what a coordinator's tasks lead to is open to coordinators only
    if (holders.rolesOf(person.id(), day).contains(Role.COORDINATOR)
        && !roles.contains(Role.COORDINATOR)) {
      throw new ChangeRefused(field, "away.coordinator", person.name(), substitute.name());
    }
  }

  void make(String organization, PeopleChange.Back change, String by) {
    Absence absence =
        absences
            .findById(change.absence())
            .filter(known -> known.organization().equals(organization))
            .orElseThrow(() -> new ChangeRefused("absence", "back.unknown"));
    LocalDate last = change.day().minusDays(1);
    if (last.isBefore(absence.fromDay())) {
      absences.delete(absence);
    } else {
      if (absences
          .findByOrganizationAndPersonIdOrderByFromDay(organization, absence.personId())
          .stream()
          .anyMatch(
              other -> !other.id().equals(absence.id()) && other.meets(absence.fromDay(), last))) {
        throw new ChangeRefused("day", "back.other");
      }
      absences.save(absence.until(last));
    }
    audit.note(by, What.BACK, absence);
  }

  /** Whoever was away or stood in under either record was it all along; days of both are once. */
  void merge(Person kept, Person gone) {
    List<Absence> all =
        new ArrayList<>(absences.findByOrganizationOrderByFromDay(kept.organization()));
    for (Absence absence : List.copyOf(all)) {
      if (!all.contains(absence) || !absence.concerns(gone)) {
        continue;
      }
      boolean theirs = absence.personId().equals(gone.id());
      if (!absence.naming(kept, gone)) {
        all.remove(absence);
        absences.delete(absence);
      } else if (theirs) {
        once(absence, all);
      }
    }
    absences.flush();
  }

  private void once(Absence absence, List<Absence> all) {
    for (Absence known : List.copyOf(all)) {
      if (known != absence
          && known.personId().equals(absence.personId())
          && known.meets(absence.fromDay(), absence.toDay())) {
        boolean first = absence.fromDay().isBefore(known.fromDay());
        Absence earlier = first ? absence : known;
        Absence later = first ? known : absence;
        if (later.toDay().isAfter(earlier.toDay())) {
          earlier.until(later.toDay());
        }
        all.remove(later);
        absences.delete(later);
        once(earlier, all);
        return;
      }
    }
  }

  private Person person(String organization, String field, String id) {
    return Optional.ofNullable(id)
        .flatMap(persons::findById)
        .filter(person -> person.organization().equals(organization))
        .filter(person -> person.mergedInto() == null)
        .orElseThrow(() -> new ChangeRefused(field, "person.unknown"));
  }
}
