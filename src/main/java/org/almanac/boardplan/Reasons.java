package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Reasons extends JpaRepository<Reason, Long> {
  List<Reason> findByOrganizationAndGivenByOrderById(String organization, String givenBy);

  Optional<Reason> findByOrganizationAndSchoolYearAndAbout(
      String organization, String schoolYear, Reason.About about);
}
