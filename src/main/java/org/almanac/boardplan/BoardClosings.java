package org.almanac.boardplan;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardClosings extends JpaRepository<BoardClosing, Long> {
  Optional<BoardClosing> findByOrganizationAndSchoolYear(String organization, String schoolYear);
}
