package org.almanac.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a coordinator wrote something down for somebody, what it was about, and how they told. */
@Entity
@Table(name = "behalf_record")
public class BehalfRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "behalf_record_seq")
  @SequenceGenerator(name = "behalf_record_seq", sequenceName = "behalf_record_seq")
  private Long id;

  private String organization;
  private String meetingKey;
  private String personId;

  @Enumerated(EnumType.STRING)
  private What what;

  @Enumerated(EnumType.STRING)
  private How how;

  private String recordedBy;
  private Instant recordedAt;

  /** What was written down; what somebody wrote on a ticket is not in it. */
  public enum What {
    COMING,
    CANT_COME,
    PERHAPS,
    TICKET
  }

  /** How it reached the coordinator. */
  public enum How {
    PHONE,
    PAPER,
    /** A helper did it for the principal. */
    HELPER,
    /** Their calendar answered our invitation; they recorded it themselves. */
    CALENDAR
  }

  protected BehalfRecord() {}

  BehalfRecord(Participation who, What what, How how, String recordedBy, Instant recordedAt) {
    this.organization = who.organization();
    this.meetingKey = who.meetingKey();
    this.personId = who.person();
    this.what = what;
    this.how = how;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  public String person() {
    return personId;
  }

  public What what() {
    return what;
  }

  public How how() {
    return how;
  }

  /** The id of the coordinator who wrote it down. */
  public String recordedBy() {
    return recordedBy;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
