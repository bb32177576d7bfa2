package org.almanac.cohort;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Suggestions extends JpaRepository<Suggestion, Long> {
  List<Suggestion> findByOrganizationAndMeetingKey(String organization, String meetingKey);

  Optional<Suggestion> findByOrganizationAndMeetingKeyAndPersonId(
      String organization, String meetingKey, String personId);

  Optional<Suggestion> findByLineKeyAndOrganizationAndMeetingKey(
      String lineKey, String organization, String meetingKey);
}
