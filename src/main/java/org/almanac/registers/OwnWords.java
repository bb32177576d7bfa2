package org.almanac.registers;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OwnWords extends JpaRepository<OwnWord, Long> {
  List<OwnWord> findByOrganizationOrderById(String organization);
}
