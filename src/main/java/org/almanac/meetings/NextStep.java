package org.almanac.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A step that somebody asked to find again on the next card; it is theirs alone. */
@Entity
@Table(name = "next_step")
public class NextStep {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "next_step_seq")
  @SequenceGenerator(name = "next_step_seq", sequenceName = "next_step_seq")
  private Long id;

  private String organization;
  private String meetingKey;
  private String personId;

  @Column(name = "step_text")
  private String text;

  @Enumerated(EnumType.STRING)
  private StepState state = StepState.OPEN;

  private LocalDate takenOn;
  private LocalDate answeredOn;

  /** The meeting on whose card it was answered last. */
  @Column(name = "answered_in")
  private String card;

  protected NextStep() {}

  NextStep(Meeting meeting, String person, String text, LocalDate takenOn) {
    this.organization = meeting.organization();
    this.meetingKey = meeting.key();
    this.personId = person;
    this.text = text;
    this.takenOn = takenOn;
  }

  void became(StepState answer, LocalDate day) {
    state = answer;
    answeredOn = day;
  }

  public Long id() {
    return id;
  }

  public String meetingKey() {
    return meetingKey;
  }

  public String text() {
    return text;
  }

  public StepState state() {
    return state;
  }

  public LocalDate takenOn() {
    return takenOn;
  }

  /** The day of the last answer on a card, or null. */
  public LocalDate answeredOn() {
    return answeredOn;
  }
}
