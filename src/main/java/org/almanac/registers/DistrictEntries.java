package org.almanac.registers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DistrictEntries extends JpaRepository<DistrictEntry, Long> {
  Optional<DistrictEntry> findByOrganizationAndUnitCode(String organization, String unitCode);

  List<DistrictEntry> findByOrganization(String organization);
}
