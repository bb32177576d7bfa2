package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose superintendent approves a plan: the own family's, who acts or who leads it. Where nobody
 * does, or it is whoever wrote the plan or leads the school, the next in its group: who read it in
 * the own superintendent's place, who read it from another family, who listened; else whoever leads
 * the district.
 */
@Component
@Transactional(readOnly = true)
class ApprovalSeats {
  private final RoleHolders holders;
  private final Units units;
  private final Calendars calendars;
  private final ModerationPlans bundles;
  private final ModerationSeats seats;
  private final FormerPosts formerPosts;
  private final Plans plans;

  ApprovalSeats(
      RoleHolders holders,
      Units units,
      Calendars calendars,
      ModerationPlans bundles,
      ModerationSeats seats,
      FormerPosts formerPosts,
      Plans plans) {
    this.holders = holders;
    this.units = units;
    this.calendars = calendars;
    this.bundles = bundles;
    this.seats = seats;
    this.formerPosts = formerPosts;
    this.plans = plans;
  }

  /** The code of the family or district whose superintendent is asked. */
  String of(ModerationPlan plan, SchoolPlan school) {
    Map<String, Person> leading = leading(plan.organization());
    Set<String> parties = parties(school);
    String seat = seat(leading, plan.school(), plan.family());
    if (decides(leading.get(seat), parties)) {
      return seat;
    }
    Person own = leading.get(seat);
    parties.addAll(
        NotToRead.former(
            formerPosts.led(plan.organization()),
            plan.school(),
            plan.family(),
            own == null ? null : own.id()));
    return group(plan)
        .filter(one -> !parties.contains(one))
        .flatMap(one -> led(leading, one))
        .findFirst()
        .orElseGet(() -> district(plan.organization()));
  }

  /**
   * Where it is talked through: with who was asked to approve it, as long as that one still can.
   */
  String ofTalk(SchoolPlan school) {
    Map<String, Person> leading = leading(school.organization());
    Set<String> parties = parties(school);
    Optional<ModerationPlan> bundled =
        bundles.bundled(school.organization(), school.season(), school.school());
    return bundled
        .flatMap(ModerationPlan::approvedIn)
        .filter(asked -> decides(leading.get(asked), parties))
        .or(() -> bundled.map(plan -> of(plan, school)))
        .orElse(school.school());
  }

  private static boolean decides(Person leads, Set<String> parties) {
    return leads != null && !parties.contains(leads.id());
  }

  /** Who sits in the plan's group: who read it first. */
  private Stream<String> group(ModerationPlan plan) {
    return Stream.concat(
            Stream.of(plan.ownReader(), plan.otherReader()),
            seats
                .findByOrganizationAndGroupIdOrderById(plan.organization(), plan.groupId())
                .stream()
                .map(ModerationSeat::reader))
        .distinct();
  }

  private static Stream<String> led(Map<String, Person> leading, String person) {
    return leading.entrySet().stream()
        .filter(unit -> unit.getValue().id().equals(person))
        .map(Map.Entry::getKey);
  }

  /**
   * Where the one superintendent is found who answers for a school: at the school itself, where it
   * stands in two families and one of the two was named; else in its family.
   */
  static String seat(Map<String, Person> leading, String school, String family) {
    return leading.containsKey(school) ? school : family;
  }

  /**
   * Whose plan it is: who handed it in or wrote on it, who leads the school today, and who led it
   * while the plan was written, since the board's was launched.
   */
  Set<String> parties(SchoolPlan school) {
    Set<String> parties = new TreeSet<>();
    school.handedIn().map(HandedIn::by).ifPresent(parties::add);
    plans
        .of(school.organization(), school.school(), school.season())
        .map(plans::writers)
        .ifPresent(parties::addAll);
    LocalDate today = today(school.organization());
    LocalDate launched =
        plans
            .launched(school.organization(), school.season())
            .flatMap(Plan::launchedOn)
            .orElse(today);
    parties.addAll(
        formerPosts.principalsSince(school.organization(), school.school(), launched, today));
    return parties;
  }

  private String district(String organization) {
    return units.findByOrganizationAndKindOrderByName(organization, UnitKind.DISTRICT).stream()
        .map(Unit::code)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Person> leading(String organization) {
    return holders.byUnit(organization, Role.SUPERINTENDENT, today(organization));
  }

  private LocalDate today(String organization) {
    return calendars.of(organization).today();
  }
}
