package org.almanac.mentorship;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What happened in the mentorships, line by line; lines are only ever added. */
interface Milestones extends JpaRepository<Milestone, Long> {
  List<Milestone> findByOrganizationAndMemberIdOrderById(String organization, String memberId);
}
