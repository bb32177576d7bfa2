package org.almanac.boardplan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DistrictResults extends JpaRepository<DistrictResult, Long> {
  List<DistrictResult> findByOrganizationOrderById(String organization);
}
