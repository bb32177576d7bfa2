package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Ideas extends JpaRepository<Idea, Long> {
  List<Idea> findByOrganizationAndSchoolYearOrderById(String organization, String schoolYear);

  Optional<Idea> findByOrganizationAndSchoolYearAndIdeaKey(
      String organization, String schoolYear, String ideaKey);
}
