package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface HearingAnswers extends JpaRepository<HearingAnswer, Long> {
  List<HearingAnswer> findByOrganizationAndHearingId(String organization, Long hearingId);

  List<HearingAnswer> findByOrganizationAndPersonIdOrderById(String organization, String personId);

  Optional<HearingAnswer> findByOrganizationAndHearingIdAndPersonId(
      String organization, Long hearingId, String personId);
}
