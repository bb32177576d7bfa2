package org.almanac.mentorship;

import java.time.LocalDate;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody whose two years are over begins two new ones: with another appointment since, or
 * as a new member once more. A yes that only came late begins nothing.
 */
@Component
@Transactional(readOnly = true)
class NewStart {
  private final Milestones milestones;
  private final RoleAssignments roles;
  private final Registers registers;

  NewStart(Milestones milestones, RoleAssignments roles, Registers registers) {
    this.milestones = milestones;
    this.roles = roles;
    this.registers = registers;
  }

  /** Of a day: who takes up a role in September may say yes in August. */
  boolean is(Mentorship row, LocalDate day) {
    LocalDate ended = ended(row);
    return registers
            .member(row.organization(), row.memberId())
            .map(NewMemberEntry::appointedOn)
            .filter(row::isAppointedAnew)
            .isPresent()
        || roles.of(row.memberId(), day).stream()
            .filter(held -> held.role() == Role.NEW_MEMBER)
            .map(RoleAssignment::validFrom)
            .anyMatch(from -> from.isAfter(ended));
  }

  private LocalDate ended(Mentorship row) {
    return milestones
        .findByOrganizationAndMemberIdOrderById(row.organization(), row.memberId())
        .stream()
        .filter(line -> line.what() == What.OVER)
        .map(Milestone::onDay)
        .reduce((earlier, later) -> later)
        .orElse(row.begins());
  }
}
