package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardClosings extends JpaRepository<BoardClosing, Long> {
  List<BoardClosing> findByOrganizationAndClosedByOrderById(String organization, String closedBy);

  Optional<BoardClosing> findByOrganizationAndSchoolYearAndAttempt(
      String organization, String schoolYear, int attempt);

  /** Of a plan as it was begun last. */
  default Optional<BoardClosing> of(BoardPlan plan) {
    return findByOrganizationAndSchoolYearAndAttempt(
        plan.organization(), plan.schoolYear(), plan.attempt());
  }
}
