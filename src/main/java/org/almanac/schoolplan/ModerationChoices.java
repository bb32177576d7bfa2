package org.almanac.schoolplan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What is settled of the groups of a school year that aren't published yet. */
interface ModerationChoices extends JpaRepository<ModerationChoice, Long> {
  List<ModerationChoice> findByOrganizationAndSchoolYearOrderById(
      String organization, String schoolYear);
}
