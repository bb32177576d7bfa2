package org.almanac.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposedPairs extends JpaRepository<ProposedPair, Long> {
  List<ProposedPair> findByOrganizationOrderById(String organization);

  List<ProposedPair> findByOrganizationAndMatchIdOrderById(String organization, Long matchId);

  Optional<ProposedPair> findByOrganizationAndKey(String organization, String key);

  Optional<ProposedPair> findByOrganizationAndProcessInstanceId(
      String organization, String processInstanceId);
}
