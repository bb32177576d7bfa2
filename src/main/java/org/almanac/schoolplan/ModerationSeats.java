package org.almanac.schoolplan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who reads in which group. */
interface ModerationSeats extends JpaRepository<ModerationSeat, Long> {
  List<ModerationSeat> findByOrganizationAndGroupIdOrderById(String organization, Long groupId);

  default List<ModerationSeat> of(ModerationGroup group) {
    return findByOrganizationAndGroupIdOrderById(group.organization(), group.id());
  }

  List<ModerationSeat> findByOrganizationOrderById(String organization);
}
