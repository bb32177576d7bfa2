package org.almanac.registers;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AvoidedPeople extends JpaRepository<AvoidedPerson, Long> {
  List<AvoidedPerson> findByOrganizationOrderById(String organization);

  List<AvoidedPerson> findByOrganizationAndPersonIdOrderById(String organization, String personId);
}
