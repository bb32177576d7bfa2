package org.almanac.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A member or a mentor as the draft had them when it was last looked at. */
@Entity
@Table(name = "match_draft_line")
class DraftLine {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "match_draft_line_seq")
  @SequenceGenerator(name = "match_draft_line_seq", sequenceName = "match_draft_line_seq")
  private Long id;

  private String organization;
  private Long matchId;
  private String personId;
  private boolean mentoring;
  private String withId;
  private String ownHelp;

  protected DraftLine() {}

  /**
   * @param withId a member's mentor; null for none, and for mentors
   */
  DraftLine(IntakeMatch match, String personId, boolean mentoring, String withId) {
    this.organization = match.organization();
    this.matchId = match.id();
    this.personId = personId;
    this.mentoring = mentoring;
    this.withId = withId;
  }

  /** What the member could say otherwise to have a mentor, as {@link OwnHelp} writes it. */
  DraftLine helpedBy(String own) {
    ownHelp = own;
    return this;
  }

  /** Null for nothing. */
  String ownHelp() {
    return ownHelp;
  }

  String person() {
    return personId;
  }

  boolean isMentor() {
    return mentoring;
  }

  String with() {
    return withId;
  }
}
