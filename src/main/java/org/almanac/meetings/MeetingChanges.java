package org.almanac.meetings;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All moves and callings off. */
interface MeetingChanges extends JpaRepository<MeetingChange, Long> {
  List<MeetingChange> findByOrganizationAndMeetingKeyOrderBySequence(
      String organization, String meetingKey);

  Optional<MeetingChange> findByOrganizationAndMeetingKeyAndSequence(
      String organization, String meetingKey, int sequence);
}
