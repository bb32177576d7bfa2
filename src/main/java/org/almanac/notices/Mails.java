package org.almanac.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** All mails that were written. */
interface Mails extends JpaRepository<Mail, Long> {
  // native: Hibernate says "skip locked" to PostgreSQL only, and H2 knows it too

  /** Due mails that no other node has in hand, locked until the transaction ends. */
  @NativeQuery(
      "select * from mail where state = 'WAITING' and due_at <= :now and "
          + MailStops.NOT_PAUSED
          + " and "
          + MailStops.NOT_HELD
          + " order by due_at, id"
          + " fetch first :most rows only for update skip locked")
  List<Mail> lockDue(Instant now, int most);

  /** A person's daily mails of earlier days that never left, locked. */
  @NativeQuery(
      "select * from mail where organization = :organization and person = :person"
          + " and kind = 'daily' and state = 'WAITING' and send_day < :day order by id"
          + " for update skip locked")
  List<Mail> lockUnsentBefore(String organization, String person, LocalDate day);

  /** Mails that a node took in hand long ago and never finished: it was killed. */
  @NativeQuery(
      "select * from mail where state = 'SENDING' and claimed_at <= :before"
          + " for update skip locked")
  List<Mail> lockAbandoned(Instant before);

  @Query("select min(m.claimedAt) from Mail m where m.state = SENDING")
  Instant firstClaimed();

  @Query("select distinct m.organization from Mail m where m.state = WAITING and m.dueAt <= :now")
  List<String> organizationsDue(Instant now);

  @Query("select distinct m.attempts from Mail m where m.state = WAITING and m.dueAt <= :now")
  List<Integer> attemptsDue(Instant now);

  /** The mail server is away: everything that is due and was tried as often waits. */
  @Modifying
  @Query(
      "update Mail m set m.attempts = m.attempts + 1, m.dueAt = :at, m.reason = :reason"
          + " where m.state = WAITING and m.dueAt <= :now and m.attempts = :attempts")
  void postpone(Instant now, int attempts, Instant at, String reason);

  boolean existsByOrganizationAndPersonAndSendDayAndKind(
      String organization, String person, LocalDate sendDay, String kind);

  int countByOrganizationAndPersonAndSendDayAndKindStartingWith(
      String organization, String person, LocalDate sendDay, String kind);

  Optional<Mail> findFirstByOrganizationAndPersonAndSendDayAndStateOrderByIdDesc(
      String organization, String person, LocalDate sendDay, MailState state);

  List<Mail> findByOrganizationAndStateOrderById(String organization, MailState state);

  List<Mail> findByOrganizationAndStateOrderByIdDesc(
      String organization, MailState state, Limit limit);
}
