package org.almanac.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see a school's plan: who leads the school today, or leads with, and its family's
 * superintendent of today, who approves it. For everybody else, former holders among them, it isn't
 * there at all.
 */
@Component
public class PlanDoor {
  /** Whoever only helps with dates and sending in reads no plan. */
  private static final Set<Role> LEADING = Set.of(Role.PRINCIPAL, Role.VICE_PRINCIPAL);

  private final RoleHolders holders;
  private final Units units;
  private final Calendars calendars;

  PlanDoor(RoleHolders holders, Units units, Calendars calendars) {
    this.holders = holders;
    this.units = units;
    this.calendars = calendars;
  }

  /** The schools whose plans a person may see today, by name. */
  public List<Unit> schools(SignedIn me) {
    LocalDate today = calendars.of(me.organization()).today();
    Stream<Unit> family =
        holders.assignmentsOf(me.id(), today).stream()
            .filter(held -> held.role() == Role.SUPERINTENDENT)
            .flatMap(
                held ->
                    Stream.concat(
                        units.findById(held.unitId()).stream(),
                        units
                            .findByOrganizationAndParentIdOrderByName(
                                me.organization(), held.unitId())
                            .stream()));
    Stream<Unit> led =
        holders.assignmentsOf(me.id(), today).stream()
            .filter(held -> LEADING.contains(held.role()))
            .flatMap(held -> units.findById(held.unitId()).stream());
    return Stream.concat(led, family)
        .filter(school -> school.kind() == UnitKind.SCHOOL)
        .filter(school -> school.organization().equals(me.organization()))
        .distinct()
        .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::code))
        .toList();
  }

  /** One of them; for everybody else it is not there. */
  public Unit school(SignedIn me, String code) {
    return find(me, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** One of them; empty for everybody else. */
  public Optional<Unit> find(SignedIn me, String code) {
    return schools(me).stream().filter(school -> school.code().equals(code)).findFirst();
  }
}
