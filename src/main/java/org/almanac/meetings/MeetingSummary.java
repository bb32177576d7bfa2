package org.almanac.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** What everybody hears after a meeting, and whether it is out. */
@Entity
@Table(name = "meeting_summary")
public class MeetingSummary {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plt_summary_seq")
  @SequenceGenerator(name = "plt_summary_seq", sequenceName = "plt_summary_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String meetingKey;

  @Column(name = "summary_text")
  private String text;

  private LocalDate sentOn;

  protected MeetingSummary() {}

  MeetingSummary(String organization, String meetingKey) {
    this.organization = organization;
    this.meetingKey = meetingKey;
  }

  void write(String words) {
    text = words;
  }

  void sent(LocalDate day) {
    sentOn = day;
  }

  public String text() {
    return text;
  }

  public Optional<LocalDate> sentOn() {
    return Optional.ofNullable(sentOn);
  }
}
