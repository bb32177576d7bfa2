package org.almanac.mentorship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What is known of the pairs' silences. */
interface PairContacts extends JpaRepository<PairContact, Long> {
  List<PairContact> findByOrganization(String organization);

  Optional<PairContact> findByOrganizationAndPairId(String organization, long pairId);

  List<PairContact> findByOrganizationAndHelloTrueOrderById(String organization);
}
