package org.almanac.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface NextSteps extends JpaRepository<NextStep, Long> {
  Optional<NextStep> findFirstByOrganizationAndPersonIdAndStateInOrderByIdDesc(
      String organization, String personId, Collection<StepState> states);

  Optional<NextStep> findFirstByOrganizationAndPersonIdAndCardOrderByIdDesc(
      String organization, String personId, String card);

  List<NextStep> findByOrganizationAndPersonIdOrderByIdDesc(String organization, String personId);

  Optional<NextStep> findByIdAndOrganizationAndPersonId(
      Long id, String organization, String personId);

  List<NextStep> findByOrganizationAndMeetingKey(String organization, String meetingKey);
}
