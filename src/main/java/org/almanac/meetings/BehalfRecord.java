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
  private String fromAddress;

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
    /** The calendar of their address answered our invitation; who was at it nobody knows. */
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

  /** Says of which address the calendar is that answered. */
  BehalfRecord from(String address) {
    this.fromAddress = address;
    return this;
  }

  /** Of which address the calendar is that answered; null for all else, and for old answers. */
  public String fromAddress() {
    return fromAddress;
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
