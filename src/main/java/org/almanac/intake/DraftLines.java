package org.almanac.intake;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftLines extends JpaRepository<DraftLine, Long> {
  List<DraftLine> findByOrganizationAndMatchIdOrderById(String organization, Long matchId);
}
