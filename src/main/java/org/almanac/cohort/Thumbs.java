package org.almanac.cohort;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Thumbs extends JpaRepository<Thumb, Long> {
  List<Thumb> findByOrganizationAndSuggestionIdIn(String organization, Collection<Long> ids);

  boolean existsByOrganizationAndSuggestionIdAndPersonId(
      String organization, Long suggestionId, String personId);

  void deleteByOrganizationAndSuggestionIdAndPersonId(
      String organization, Long suggestionId, String personId);

  void deleteByOrganizationAndSuggestionId(String organization, Long suggestionId);
}
