package org.almanac.plt;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Voices extends JpaRepository<Voice, Long> {
  List<Voice> findByOrganizationAndMeetingKey(String organization, String meetingKey);

  Optional<Voice> findByOrganizationAndMeetingKeyAndPersonId(
      String organization, String meetingKey, String personId);

  List<Voice> findByOrganizationAndAnswer(String organization, Voice.Answer answer);
}
