package org.almanac.tasks;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What people said isn't theirs. */
interface NotTheirsRows extends JpaRepository<NotTheirs, Long> {
  List<NotTheirs> findByOrganizationAndStateOrderBySaidAtAsc(
      String organization, NotTheirs.State state);

  Optional<NotTheirs> findFirstByTaskIdOrderByIdDesc(String taskId);

  List<NotTheirs> findByOrganizationAndTaskIdOrderByIdAsc(String organization, String taskId);
}
