package org.almanac.mentorship;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The hours that pairs have chosen. */
interface PairTimes extends JpaRepository<PairTime, Long> {
  @Query(
      """
      select t from PairTime t where t.organization = :organization and t.calledOff = false
        and (t.memberId in :persons or t.mentorId in :persons)""")
  List<PairTime> agreedOf(String organization, Collection<String> persons);

  /** The pair's next one. */
  Optional<PairTime>
      findFirstByOrganizationAndPairIdAndCalledOffFalseAndBeginsAtAfterOrderByBeginsAt(
          String organization, long pairId, Instant now);

  List<PairTime> findByOrganizationAndCalledOffFalseAndBeginsAtAfter(
      String organization, Instant now);

  Optional<PairTime> findByOrganizationAndId(String organization, Long id);
}
