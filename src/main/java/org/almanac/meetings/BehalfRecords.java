package org.almanac.meetings;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What coordinators wrote down for others. */
interface BehalfRecords extends JpaRepository<BehalfRecord, Long> {
  List<BehalfRecord> findByOrganizationAndMeetingKeyAndPersonIdOrderById(
      String organization, String meetingKey, String personId);

  /** Whose ticket a coordinator typed in. */
  @Query(
      """
      select r.personId from BehalfRecord r
      where r.organization = :organization and r.meetingKey = :meetingKey
        and r.what = org.almanac.meetings.BehalfRecord.What.TICKET""")
  Set<String> ticketsTyped(String organization, String meetingKey);
}
