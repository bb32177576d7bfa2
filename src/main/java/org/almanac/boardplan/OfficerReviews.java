package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfficerReviews extends JpaRepository<OfficerReview, Long> {
  List<OfficerReview> findByOrganizationAndSchoolYear(String organization, String schoolYear);

  List<OfficerReview> findByOrganizationAndPersonIdOrderById(String organization, String personId);

  Optional<OfficerReview> findByOrganizationAndSchoolYearAndPersonId(
      String organization, String schoolYear, String personId);
}
