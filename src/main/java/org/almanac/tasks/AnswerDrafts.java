package org.almanac.tasks;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AnswerDrafts extends JpaRepository<AnswerDraft, Long> {
  Optional<AnswerDraft> findByTaskIdAndPersonAndOrganization(
      String taskId, String person, String organization);

  @Modifying
  @Query("delete from AnswerDraft d where d.organization = :organization and d.expiresAt <= :now")
  void sweep(String organization, Instant now);
}
