package org.almanac.meetings;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuestionGroups extends JpaRepository<QuestionGroup, Long> {
  List<QuestionGroup> findByOrganizationAndMeetingKeyOrderByPositionAscIdAsc(
      String organization, String meetingKey);

  Optional<QuestionGroup> findByIdAndOrganizationAndMeetingKey(
      Long id, String organization, String meetingKey);
}
