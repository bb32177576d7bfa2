package org.almanac.writing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All locked texts. */
interface SheetTexts extends JpaRepository<SheetText, Long> {
  List<SheetText> findByOrganizationAndKindAndSubjectAndAuthorOrderById(
      String organization, String kind, String subject, String author);

  List<SheetText> findByOrganizationAndAuthorOrderById(String organization, String author);

  boolean existsByOrganizationAndAuthor(String organization, String author);

  boolean existsByOrganizationAndAuthorInAndBegunAtBefore(
      String organization, Collection<String> authors, Instant at);

  @Query("select distinct t.keyId from SheetText t")
  List<String> keyIds();

  List<SheetText> findByKeyIdInAndIdGreaterThanOrderById(
      Collection<String> keyIds, Long id, Limit limit);
}
