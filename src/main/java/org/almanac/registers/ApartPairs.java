package org.almanac.registers;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApartPairs extends JpaRepository<ApartPair, Long> {
  List<ApartPair> findByOrganizationOrderById(String organization);

  boolean existsByOrganizationAndMemberIdAndMentorId(
      String organization, String memberId, String mentorId);
}
