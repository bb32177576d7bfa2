package org.almanac.meetings;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What everybody heard after which meeting. */
public interface MeetingSummaries extends JpaRepository<MeetingSummary, Long> {
  Optional<MeetingSummary> findByOrganizationAndMeetingKey(String organization, String meetingKey);
}
