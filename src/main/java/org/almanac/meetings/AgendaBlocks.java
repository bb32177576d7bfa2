package org.almanac.meetings;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgendaBlocks extends JpaRepository<AgendaBlock, Long> {
  List<AgendaBlock> findByOrganizationAndMeetingKeyOrderByPosition(
      String organization, String meetingKey);
}
