package org.almanac.plt;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cards extends JpaRepository<Card, Long> {
  Optional<Card> findByOrganizationAndMeetingKeyAndPersonId(
      String organization, String meetingKey, String personId);
}
