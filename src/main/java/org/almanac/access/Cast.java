package org.almanac.access;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.people.Holding;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.UnitKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom a visitor of the sandbox can be with one click. */
@Component
@Profile("!production")
class Cast {
  private static final List<Role> LEADS =
      List.of(Role.COORDINATOR, Role.SUPERINTENDENT, Role.PRINCIPAL, Role.OFFICER);
  private static final int EACH = 4;

  private final RoleHolders holders;

  Cast(RoleHolders holders) {
    this.holders = holders;
  }

  /** One person for each of the four roles that carry a month. */
  List<Member> leads(Frame frame) {
    return frame == null
        ? List.of()
        : LEADS.stream()
            .flatMap(
                role ->
                    holders.holdings(frame.organization(), role, frame.today()).stream().limit(1))
            .map(Cast::member)
            .toList();
  }

  /** A few of every role. */
  List<Member> others(Frame frame) {
    return frame == null
        ? List.of()
        : Stream.of(Role.values())
            .flatMap(
                role ->
                    holders.holdings(frame.organization(), role, frame.today()).stream()
                        .limit(EACH))
            .map(Cast::member)
            .toList();
  }

  private static Member member(Holding held) {
    String where = held.unit().kind() == UnitKind.DISTRICT ? null : held.unit().name();
    return new Member(
        held.person().id(), held.person().name(), held.assignment().role().word(), where);
  }

  /**
   * Somebody to be.
   *
   * @param where the school, family or department; null for the whole district
   */
  record Member(String id, String name, String role, String where) {}
}
