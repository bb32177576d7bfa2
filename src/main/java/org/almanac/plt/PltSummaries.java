package org.almanac.plt;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PltSummaries extends JpaRepository<PltSummary, Long> {
  Optional<PltSummary> findByOrganizationAndMeetingKey(String organization, String meetingKey);
}
