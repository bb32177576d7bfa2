package org.almanac.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MatchLocks extends JpaRepository<MatchLock, Long> {
  List<MatchLock> findByOrganizationAndMatchId(String organization, Long matchId);

  Optional<MatchLock> findByOrganizationAndMatchIdAndMemberId(
      String organization, Long matchId, String memberId);
}
