package org.almanac.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The districts, families, schools and departments. */
public interface Units extends JpaRepository<Unit, Long> {
  Optional<Unit> findByOrganizationAndCode(String organization, String code);

  List<Unit> findByOrganizationAndKindOrderByName(String organization, UnitKind kind);

  List<Unit> findByOrganizationAndParentIdOrderByName(String organization, Long parentId);

  List<Unit> findByOrganization(String organization);
}
