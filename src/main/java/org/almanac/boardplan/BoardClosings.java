package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardClosings extends JpaRepository<BoardClosing, Long> {
  List<BoardClosing> findByOrganizationAndClosedByOrderById(String organization, String closedBy);

  Optional<BoardClosing> findByOrganizationAndSchoolYear(String organization, String schoolYear);
}
