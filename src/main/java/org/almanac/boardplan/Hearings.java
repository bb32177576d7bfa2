package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Hearings extends JpaRepository<Hearing, Long> {
  List<Hearing> findByOrganizationAndSchoolYearAndAttemptOrderByRound(
      String organization, String schoolYear, int attempt);

  /** The newest round of a plan since it was begun, open or over. */
  default Optional<Hearing> newest(BoardPlan plan) {
    return of(plan).stream().reduce((before, after) -> after);
  }

  default List<Hearing> of(BoardPlan plan) {
    return findByOrganizationAndSchoolYearAndAttemptOrderByRound(
        plan.organization(), plan.schoolYear(), plan.attempt());
  }
}
