package org.almanac.boardplan;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BoardPlans extends JpaRepository<BoardPlan, Long> {
  Optional<BoardPlan> findByOrganizationAndSchoolYear(String organization, String schoolYear);

  List<BoardPlan> findByOrganizationOrderBySchoolYear(String organization);

  /** The plan as it is; who wants to change what it rests on waits until this is done. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "select p from BoardPlan p"
          + " where p.organization = :organization and p.schoolYear = :schoolYear")
  BoardPlan heldStill(String organization, String schoolYear);

  /** One that is there for sure. */
  default BoardPlan of(String organization, String schoolYear) {
    return findByOrganizationAndSchoolYear(organization, schoolYear).orElseThrow();
  }
}
