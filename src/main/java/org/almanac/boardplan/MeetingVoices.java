package org.almanac.boardplan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingVoices extends JpaRepository<MeetingVoice, UUID> {
  List<MeetingVoice> findByOrganizationAndMeetingKey(String organization, String meetingKey);

  int countByOrganizationAndMeetingKey(String organization, String meetingKey);
}
