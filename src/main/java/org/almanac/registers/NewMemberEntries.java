package org.almanac.registers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface NewMemberEntries extends JpaRepository<NewMemberEntry, Long> {
  Optional<NewMemberEntry> findByOrganizationAndPersonId(String organization, String personId);

  List<NewMemberEntry> findByOrganizationOrderByPersonId(String organization);
}
