package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.people.Holding;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose superintendent approves a plan: the own family's; where that is whoever wrote it or leads
 * the school, the one from another family who read it; else whoever leads the district.
 */
@Component
@Transactional(readOnly = true)
class ApprovalSeats {
  private final RoleHolders holders;
  private final Units units;
  private final Calendars calendars;

  ApprovalSeats(RoleHolders holders, Units units, Calendars calendars) {
    this.holders = holders;
    this.units = units;
    this.calendars = calendars;
  }

  /** The code of the family or district whose superintendent is asked. */
  String of(ModerationPlan plan, SchoolPlan school) {
    LocalDate today = today(plan.organization());
    Map<String, Person> leading = holders.byUnit(plan.organization(), Role.SUPERINTENDENT, today);
    Set<String> parties = parties(school);
    String seat = seat(leading, plan.school(), plan.family());
    Person own = leading.get(seat);
    if (own == null || !parties.contains(own.id())) {
      return seat;
    }
    Stream<String> others =
        holders.holdings(plan.organization(), Role.SUPERINTENDENT, today).stream()
            .filter(held -> held.person().id().equals(plan.otherReader()))
            .filter(held -> !parties.contains(held.person().id()))
            .map(Holding::unit)
            .map(Unit::code)
            .sorted();
    return others.findFirst().orElseGet(() -> district(plan.organization()));
  }

  /**
   * Where the one superintendent is found who answers for a school: at the school itself, where it
   * stands in two families and one of the two was named; else in its family.
   */
  static String seat(Map<String, Person> leading, String school, String family) {
    return leading.containsKey(school) ? school : family;
  }

  /** Who handed the plan in, and who leads the school today: it is theirs. */
  Set<String> parties(SchoolPlan school) {
    Set<String> parties = new TreeSet<>();
    school.handedIn().map(HandedIn::by).ifPresent(parties::add);
    Person leads =
        holders
            .byUnit(school.organization(), Role.PRINCIPAL, today(school.organization()))
            .get(school.school());
    if (leads != null) {
      parties.add(leads.id());
    }
    return parties;
  }

  private String district(String organization) {
    return units.findByOrganizationAndKindOrderByName(organization, UnitKind.DISTRICT).stream()
        .map(Unit::code)
        .findFirst()
        .orElseThrow();
  }

  private LocalDate today(String organization) {
    return calendars.of(organization).today();
  }
}
