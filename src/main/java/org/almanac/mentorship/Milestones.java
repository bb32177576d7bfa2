package org.almanac.mentorship;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What happened in the mentorships, line by line; lines are only ever added. */
interface Milestones extends JpaRepository<Milestone, Long> {
  /** Those that somebody is still to read of. */
  List<Milestone> findByOrganizationAndUntoldIsNotNullOrderById(String organization);

  List<Milestone> findByOrganizationAndMemberIdOrderById(String organization, String memberId);
}
