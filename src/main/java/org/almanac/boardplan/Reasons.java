package org.almanac.boardplan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Reasons extends JpaRepository<Reason, Long> {
  List<Reason> findByOrganizationAndGivenByOrderById(String organization, String givenBy);

  /** In the order in which they were given. */
  List<Reason> findByOrganizationAndSchoolYearAndAboutOrderBySaid(
      String organization, String schoolYear, Reason.About about);
}
