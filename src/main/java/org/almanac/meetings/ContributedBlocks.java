package org.almanac.meetings;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContributedBlocks extends JpaRepository<ContributedBlock, Long> {
  List<ContributedBlock> findByOrganizationAndMeetingKeyOrderById(
      String organization, String meetingKey);

  Optional<ContributedBlock> findByOrganizationAndMeetingKeyAndSource(
      String organization, String meetingKey, String source);

  List<ContributedBlock> findByOrganizationAndSource(String organization, String source);
}
