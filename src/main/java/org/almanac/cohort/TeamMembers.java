package org.almanac.cohort;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TeamMembers extends JpaRepository<TeamMember, Long> {
  List<TeamMember> findByOrganizationOrderByPersonId(String organization);
}
