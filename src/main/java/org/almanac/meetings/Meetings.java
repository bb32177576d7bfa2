package org.almanac.meetings;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All meetings of all programs. */
public interface Meetings extends JpaRepository<Meeting, Long> {
  Optional<Meeting> findByOrganizationAndKey(String organization, String key);

  List<Meeting> findByOrganizationAndProgramOrderByDate(String organization, String program);

  List<Meeting> findByOrganizationAndDateBetweenOrderByDate(
      String organization, LocalDate from, LocalDate to);

  Optional<Meeting> findByRoomCode(String roomCode);

  boolean existsByRoomCode(String roomCode);

  /** The meeting as it is; who wants to move it waits until this transaction is over. */
  @Lock(LockModeType.PESSIMISTIC_READ)
  @Query("select m from Meeting m where m.organization = :organization and m.key = :key")
  Meeting heldStill(String organization, String key);

  /** The meeting for a change that two people must not make at once. */
  @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
  @Query("select m from Meeting m where m.organization = :organization and m.key = :key")
  Meeting forChange(String organization, String key);

  /** The meeting that must be there: callers hold its key from the process. */
  default Meeting named(String organization, String key) {
    return findByOrganizationAndKey(organization, key)
        .orElseThrow(() -> new IllegalArgumentException("no meeting " + organization + ":" + key));
  }
}
