package org.almanac.notices;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** All mails that were written. */
interface Mails extends JpaRepository<Mail, Long> {
  // native: Hibernate says "skip locked" to PostgreSQL only, and H2 knows it too

  String DUE =
      "state = 'WAITING' and due_at <= :now and "
          + MailStops.NOT_PAUSED
          + " and "
          + MailStops.NOT_HELD;

  String LOCKED = " order by due_at, id fetch first :most rows only for update skip locked";

  /** Due mails of an organization that no other node has in hand, locked until the end. */
  @NativeQuery(
      "select * from mail where organization = :organization and same_day = false and "
          + DUE
          + LOCKED)
  List<Mail> lockDue(String organization, Instant now, int most);

  /** The same, about changes on the same day, whosever they are. */
  @NativeQuery("select * from mail where same_day = true and " + DUE + LOCKED)
  List<Mail> lockSameDay(Instant now, int most);

  /** Who has mails that are due; first whose last one left the longest ago. */
  @NativeQuery(
      "select d.organization from (select distinct organization from mail where "
          + DUE
          + ") d order by (select max(m.claimed_at) from mail m where"
          + " m.organization = d.organization) nulls first, d.organization")
  List<String> organizationsInTurn(Instant now);

  /** A person's daily mails of earlier days that never left, locked. */
  @NativeQuery(
      "select * from mail where organization = :organization and person = :person"
          + " and kind = 'daily' and state = 'WAITING' and send_day < :day order by id"
          + " for update skip locked")
  List<Mail> lockUnsentBefore(String organization, String person, LocalDate day);

  /** What a person without an address didn't get, while nobody has seen to it, locked. */
  @NativeQuery(
      "select * from mail where organization = :organization and person = :person"
          + " and state = 'UNDELIVERABLE' and trouble = 'ADDRESS' and settled_at is null"
          + " and (claimed_at is null or coalesce(recipient, '') = '')"
          + " order by id for update skip locked")
  List<Mail> lockUnreached(String organization, String person);

  /** Mails that a node took in hand long ago and never finished: it was killed. */
  @NativeQuery(
      "select * from mail where state = 'SENDING' and claimed_at <= :before"
          + " for update skip locked")
  List<Mail> lockAbandoned(Instant before);

  @Query("select min(m.claimedAt) from Mail m where m.state = SENDING")
  Instant firstClaimed();

  @Query("select distinct m.organization from Mail m where m.state = WAITING and m.dueAt <= :now")
  List<String> organizationsDue(Instant now);

  /** Who of some people had the mail of the day. */
  @Query(
      "select m.person from Mail m where m.organization = :organization and m.person in :people"
          + " and m.sendDay = :day and m.kind = 'daily'")
  Set<String> hadTheDays(String organization, Collection<String> people, LocalDate day);

  /** For whom of some people earlier mails may have to be written anew. */
  @Query(
      "select m.person from Mail m where m.organization = :organization and m.person in :people"
          + " and (m.state = WAITING or m.state = UNDELIVERABLE)")
  Set<String> withEarlier(String organization, Collection<String> people);

  /** What somebody's mails about changes of a day are called; some are written anew and gone. */
  @Query(
      "select m.kind from Mail m where m.organization = :organization and m.person = :person"
          + " and m.sendDay = :day and m.kind like 'same-day-%'")
  List<String> sameDayKinds(String organization, String person, LocalDate day);

  List<Mail> findByOrganizationAndStateOrderById(String organization, MailState state);

  /** What came back and nobody has seen to yet, the newest first. */
  @Query(
      "select m from Mail m where m.organization = :organization and m.state = UNDELIVERABLE"
          + " and m.settledAt is null order by m.id desc")
  List<Mail> returned(String organization, Limit limit);

  Optional<Mail> findByOrganizationAndId(String organization, long id);

  /** Whoever notes what came of it waits for whoever does the same. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Mail> findLockedById(Long id);

  List<Mail> findByMessageId(String messageId);
}
