package org.almanac.cohort;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Issues extends JpaRepository<Issue, Long> {
  List<Issue> findByOrganizationAndMeetingKeyOrderById(String organization, String meetingKey);

  Optional<Issue> findByIdAndOrganizationAndMeetingKey(
      Long id, String organization, String meetingKey);
}
