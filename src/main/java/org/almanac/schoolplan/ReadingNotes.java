package org.almanac.schoolplan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What readers noted, each for their own; who may see whose is asked of ReadingDesk. */
interface ReadingNotes extends JpaRepository<ReadingNote, Long> {
  Optional<ReadingNote> findByOrganizationAndPlanIdAndPersonId(
      String organization, Long planId, String personId);

  List<ReadingNote> findByOrganizationAndPersonIdOrderById(String organization, String personId);

  List<ReadingNote> findByOrganizationAndPlanIdInOrderById(
      String organization, Collection<Long> planIds);
}
