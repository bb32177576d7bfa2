package org.almanac.mentorship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What people would like help with. */
interface HelpWishes extends JpaRepository<HelpWish, Long> {
  List<HelpWish> findByOrganizationAndSeenToFalseOrderById(String organization);

  List<HelpWish> findByOrganizationAndPersonIdAndSeenToFalseOrderById(
      String organization, String personId);

  Optional<HelpWish> findByOrganizationAndId(String organization, Long id);
}
