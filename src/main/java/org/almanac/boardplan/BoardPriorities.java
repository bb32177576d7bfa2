package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardPriorities extends JpaRepository<BoardPriority, Long> {
  List<BoardPriority> findByOrganizationOrderByFromYearDescIdAsc(String organization);

  Optional<BoardPriority> findByOrganizationAndKey(String organization, String key);
}
