package org.almanac.schoolplan;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The groups that moderate, round after round. */
interface ModerationGroups extends JpaRepository<ModerationGroup, Long> {
  List<ModerationGroup> findByOrganizationAndSchoolYearOrderByNumber(
      String organization, String schoolYear);

  Optional<ModerationGroup> findByOrganizationAndSchoolYearAndNumber(
      String organization, String schoolYear, int number);

  List<ModerationGroup> findByOrganizationAndStateInOrderBySchoolYearDescNumberAsc(
      String organization, Collection<ModerationState> states);

  /** What is typed waits for who sends it just now, and the other way round. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select g from ModerationGroup g where g.id = ?1")
  ModerationGroup alone(Long id);

  default ModerationGroup of(String organization, String schoolYear, int number) {
    return findByOrganizationAndSchoolYearAndNumber(organization, schoolYear, number).orElseThrow();
  }

  /** The group of a business key. */
  default ModerationGroup of(String organization, String businessKey) {
    return of(
        organization,
        PlanModerationProcess.schoolYear(businessKey),
        PlanModerationProcess.number(businessKey));
  }
}
