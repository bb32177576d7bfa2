package org.almanac.meetings;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What coordinators wrote down for others. */
interface BehalfRecords extends JpaRepository<BehalfRecord, Long> {
  List<BehalfRecord> findByOrganizationAndMeetingKeyAndPersonIdOrderById(
      String organization, String meetingKey, String personId);
}
