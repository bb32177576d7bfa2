package org.almanac.mentorship;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who said that they are away, from when to when. */
interface Aways extends JpaRepository<Away, Long> {
  List<Away> findByOrganizationOrderByFromDay(String organization);

  List<Away> findByOrganizationAndPersonIdOrderByFromDay(String organization, String personId);
}
