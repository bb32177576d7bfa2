package org.almanac.cohort;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Suggestions extends JpaRepository<Suggestion, Long> {
  List<Suggestion> findByOrganizationAndMeetingKeyOrderById(String organization, String meetingKey);

  Optional<Suggestion> findByOrganizationAndMeetingKeyAndPersonId(
      String organization, String meetingKey, String personId);

  Optional<Suggestion> findByIdAndOrganizationAndMeetingKey(
      Long id, String organization, String meetingKey);
}
