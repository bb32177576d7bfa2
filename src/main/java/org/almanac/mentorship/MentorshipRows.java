package org.almanac.mentorship;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The mentorships of the organizations, one for each new member. */
interface MentorshipRows extends JpaRepository<Mentorship, Long> {
  Optional<Mentorship> findByOrganizationAndMemberId(String organization, String memberId);

  List<Mentorship> findByOrganizationOrderByMemberId(String organization);

  List<Mentorship> findByOrganizationAndStateInOrderByMemberId(
      String organization, Collection<MentorshipState> states);

  /** Those in which a person mentors, for good or meanwhile. */
  @Query(
      """
      select m from Mentorship m where m.organization = :organization
        and (m.mentorId = :mentor or m.meanwhile.interimId = :mentor)
      order by m.memberId""")
  List<Mentorship> ofMentor(String organization, String mentor);

  Optional<Mentorship> findByProcessInstanceId(String processInstanceId);
}
