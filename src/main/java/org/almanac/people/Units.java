package org.almanac.people;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The districts, families, schools and departments. */
public interface Units extends JpaRepository<Unit, Long> {

  List<Unit> findByOrganizationAndKindOrderByName(String organization, UnitKind kind);

  List<Unit> findByOrganizationAndParentIdOrderByName(String organization, Long parentId);

  List<Unit> findByOrganization(String organization);
}
