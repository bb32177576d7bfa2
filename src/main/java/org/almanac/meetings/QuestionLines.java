package org.almanac.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuestionLines extends JpaRepository<Question, Long> {
  List<Question> findByOrganizationAndMeetingKeyOrderByTextAscIdAsc(
      String organization, String meetingKey);

  int countByOrganizationAndMeetingKeyAndGroupIdIsNull(String organization, String meetingKey);

  Optional<Question> findByIdAndOrganizationAndMeetingKey(
      Long id, String organization, String meetingKey);

  @Query(
      "select q.ticketId from Question q"
          + " where q.organization = :organization and q.meetingKey = :meetingKey")
  Set<UUID> tickets(String organization, String meetingKey);
}
