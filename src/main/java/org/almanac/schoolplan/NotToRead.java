package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may not read a plan, however they would come to it, in the place of another or standing in:
 * whose own it is, and who led its school or its family before.
 */
@Component
@Transactional(readOnly = true)
class NotToRead {
  private final Moderation moderation;
  private final FormerPosts formerPosts;
  private final ApprovalSeats seats;
  private final RoleHolders holders;
  private final Calendars calendars;

  NotToRead(
      Moderation moderation,
      FormerPosts formerPosts,
      ApprovalSeats seats,
      RoleHolders holders,
      Calendars calendars) {
    this.moderation = moderation;
    this.formerPosts = formerPosts;
    this.seats = seats;
    this.holders = holders;
    this.calendars = calendars;
  }

  Set<String> of(ModerationPlan plan) {
    Set<String> all = new TreeSet<>(seats.parties(moderation.plan(plan)));
    Map<String, Person> leading =
        holders.byUnit(plan.organization(), Role.SUPERINTENDENT, today(plan));
    Person leads = leading.get(ApprovalSeats.seat(leading, plan.school(), plan.family()));
    all.addAll(
        former(
            formerPosts.led(plan.organization()),
            plan.school(),
            plan.family(),
            leads == null ? null : leads.id()));
    return all;
  }

  /**
   * Who led a school, or its family, before.
   *
   * @param led who led what, whenever that was
   * @param own who leads the family now; null for nobody
   */
  static Set<String> former(
      Map<String, Set<String>> led, String school, String family, String own) {
    Set<String> former = new TreeSet<>(led.getOrDefault(school, Set.of()));
    led.getOrDefault(family, Set.of()).stream()
        .filter(one -> !one.equals(own))
        .forEach(former::add);
    return former;
  }

  /** Who does nobody's reading in a group: who sits there already, or may not read a plan of it. */
  Set<String> standingIn(ModerationGroup group) {
    Set<String> all = new TreeSet<>();
    for (ModerationPlan plan : moderation.bundle(group)) {
      all.addAll(of(plan));
    }
    for (ModerationSeat seat : moderation.seats(group)) {
      all.add(seat.reader());
      seat.inBy().ifPresent(all::add);
    }
    return all;
  }

  private LocalDate today(ModerationPlan plan) {
    return calendars.of(plan.organization()).today();
  }
}
