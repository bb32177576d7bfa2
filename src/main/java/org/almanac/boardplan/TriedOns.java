package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TriedOns extends JpaRepository<TriedOn, Long> {
  List<TriedOn> findByOrganizationAndMeetingKey(String organization, String meetingKey);

  List<TriedOn> findByOrganizationAndMeetingKeyAndPersonId(
      String organization, String meetingKey, String personId);

  List<TriedOn> findByOrganizationAndPersonIdOrderById(String organization, String personId);

  Optional<TriedOn> findByOrganizationAndMeetingKeyAndIdeaKeyAndPersonId(
      String organization, String meetingKey, String ideaKey, String personId);
}
