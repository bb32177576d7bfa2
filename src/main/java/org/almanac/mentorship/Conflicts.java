package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.Role;
import org.almanac.people.Supervision;
import org.springframework.stereotype.Component;

/**
 * Nobody mentors whom they supervise. Where roles make it so, both are told that somebody else is
 * one tap away, and coordinators see it on their list; nothing ends by itself.
 */
@Component
class Conflicts {
  private static final Set<Role> SUPERVISING =
      EnumSet.of(Role.DIRECTOR, Role.SUPERINTENDENT, Role.PRINCIPAL);

  private final Supervision supervision;
  private final MentorshipHistory history;

  Conflicts(Supervision supervision, MentorshipHistory history) {
    this.supervision = supervision;
    this.history = history;
  }

  void look(Mentorship row, Map<String, Set<Role>> roles, LocalDate today) {
    boolean supervises =
        row.mentors().stream().anyMatch(mentor -> supervises(row, mentor, roles, today));
    if (!supervises) {
      row.conflictSince(null);
    } else if (row.conflictSince().isEmpty()) {
      row.conflictSince(today);
      Milestone line = history.note(row, What.SUPERVISES, row.mentor().orElse(null), today, null);
      history.tell(line, row, row.memberId());
      row.mentors().forEach(mentor -> history.tell(line, row, mentor));
    }
  }

  private boolean supervises(
      Mentorship row, String mentor, Map<String, Set<Role>> roles, LocalDate today) {
    return leads(roles, mentor)
        && supervision.between(row.organization(), mentor, row.memberId(), today);
  }

  /** Asked first: most lead nobody, and need not be looked up further. */
  private static boolean leads(Map<String, Set<Role>> roles, String person) {
    return roles.getOrDefault(person, Set.of()).stream().anyMatch(SUPERVISING::contains);
  }
}
