package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardPlans extends JpaRepository<BoardPlan, Long> {
  Optional<BoardPlan> findByOrganizationAndSchoolYear(String organization, String schoolYear);

  List<BoardPlan> findByOrganizationOrderBySchoolYear(String organization);

  /** One that is there for sure. */
  default BoardPlan of(String organization, String schoolYear) {
    return findByOrganizationAndSchoolYear(organization, schoolYear).orElseThrow();
  }
}
