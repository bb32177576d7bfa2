package org.almanac.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a meeting was moved or called off: by whom, and what people knew of it before. */
@Entity
@Table(name = "meeting_change")
class MeetingChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private String meetingKey;
  private int sequence;
  private boolean calledOff;
  private Instant beganAt;
  private String wasAt;
  private Integer told;
  private String byPerson;
  private Instant changedAt;

  protected MeetingChange() {}

  MeetingChange(Meeting now, Instant beganAt, String wasAt, String by, Instant at) {
    this.organization = now.organization();
    this.meetingKey = now.key();
    this.sequence = now.sequence();
    this.calledOff = now.state() == MeetingState.CANCELLED;
    this.beganAt = beganAt;
    this.wasAt = wasAt;
    this.byPerson = by;
    this.changedAt = at;
  }

  /** Nobody had heard of an earlier change: what people know is what they knew before that one. */
  void unheardOf(MeetingChange earlier) {
    beganAt = earlier.beganAt;
    wasAt = earlier.wasAt;
  }

  void toldTo(int people) {
    told = people;
  }

  boolean announced() {
    return told != null;
  }

  int told() {
    return told == null ? 0 : told;
  }

  int sequence() {
    return sequence;
  }

  /** When it was to begin, as far as people know. */
  Instant beganAt() {
    return beganAt;
  }

  boolean sameTime(Meeting meeting) {
    return beganAt.equals(meeting.beginsAt());
  }

  boolean samePlace(Meeting meeting) {
    return wasAt.equals(meeting.whereabouts());
  }

  boolean calledOff() {
    return calledOff;
  }

  String by() {
    return byPerson;
  }

  Instant changedAt() {
    return changedAt;
  }
}
