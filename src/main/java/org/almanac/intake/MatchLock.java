package org.almanac.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.almanac.matching.Pairing;

/** A pair that the coordinator holds fast in a match. */
@Entity
@Table(name = "match_lock")
class MatchLock {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "match_lock_seq")
  @SequenceGenerator(name = "match_lock_seq", sequenceName = "match_lock_seq")
  private Long id;

  private String organization;
  private Long matchId;
  private String memberId;
  private String mentorId;

  protected MatchLock() {}

  MatchLock(IntakeMatch match, String memberId) {
    this.organization = match.organization();
    this.matchId = match.id();
    this.memberId = memberId;
  }

  MatchLock with(String mentorId) {
    this.mentorId = mentorId;
    return this;
  }

  Pairing pairing() {
    return new Pairing(memberId, mentorId);
  }
}
