package org.almanac.registers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MentorEntries extends JpaRepository<MentorEntry, Long> {
  Optional<MentorEntry> findByOrganizationAndPersonId(String organization, String personId);

  List<MentorEntry> findByOrganizationOrderByPersonId(String organization);
}
