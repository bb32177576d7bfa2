package org.almanac.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExitTickets extends JpaRepository<ExitTicket, UUID> {
  List<ExitTicket> findByOrganizationAndMeetingKey(String organization, String meetingKey);

  int countByOrganizationAndMeetingKey(String organization, String meetingKey);
}
