package org.almanac.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An hour that a pair has chosen; in both calendars it keeps its name for life. */
@Entity
@Table(name = "pair_time")
class PairTime {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pair_time_seq")
  @SequenceGenerator(name = "pair_time_seq", sequenceName = "pair_time_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private long pairId;
  private String memberId;
  private String mentorId;
  private Instant beginsAt;
  private Instant endsAt;
  private String meetingKey;
  private Instant meetingBegins;
  private String place;
  private int sequence;
  private boolean calledOff;

  @Enumerated(EnumType.STRING)
  private TimeProposal.Kind kind;

  protected PairTime() {}

  PairTime(Two pair, TimeProposal time, Instant meetingBegins) {
    this.organization = pair.organization();
    this.pairId = pair.pairId();
    this.memberId = pair.member();
    this.mentorId = pair.mentor();
    takesPlace(time, meetingBegins);
  }

  /** The same hour at another time. */
  void movesTo(TimeProposal time, Instant itsMeetingBegins) {
    takesPlace(time, itsMeetingBegins);
    sequence++;
  }

  private void takesPlace(TimeProposal time, Instant itsMeetingBegins) {
    kind = time.kind();
    beginsAt = time.begins().toInstant();
    endsAt = time.ends().toInstant();
    meetingKey = time.meetingKey();
    meetingBegins = itsMeetingBegins;
    place = time.place();
  }

  /** It doesn't take place; a second time changes nothing. */
  boolean callOff() {
    if (calledOff) {
      return false;
    }
    calledOff = true;
    sequence++;
    return true;
  }

  boolean isOff() {
    return calledOff;
  }

  Long id() {
    return id;
  }

  String organization() {
    return organization;
  }

  long pairId() {
    return pairId;
  }

  String member() {
    return memberId;
  }

  String mentor() {
    return mentorId;
  }

  Instant beginsAt() {
    return beginsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  /** Of the meeting that it stands beside; empty on a day of its own. */
  String meetingKey() {
    return meetingKey == null ? "" : meetingKey;
  }

  /** When that meeting began as the hour was chosen; null on a day of its own. */
  Instant meetingBegins() {
    return meetingBegins;
  }

  String place() {
    return place == null ? "" : place;
  }

  int sequence() {
    return sequence;
  }

  TimeProposal.Kind kind() {
    return kind;
  }
}
