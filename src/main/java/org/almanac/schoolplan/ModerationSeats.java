package org.almanac.schoolplan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who reads in which group. */
interface ModerationSeats extends JpaRepository<ModerationSeat, Long> {
  List<ModerationSeat> findByOrganizationAndGroupIdOrderById(String organization, Long groupId);

  default List<ModerationSeat> of(ModerationGroup group) {
    return findByOrganizationAndGroupIdOrderById(group.organization(), group.id());
  }

  /** Where somebody was named, or sent the notes. */
  @Query(
      "select s from ModerationSeat s where s.organization = ?1 and (s.reader = ?2 or s.inBy = ?2)")
  List<ModerationSeat> ofPerson(String organization, String person);

  List<ModerationSeat> findByOrganizationOrderById(String organization);
}
