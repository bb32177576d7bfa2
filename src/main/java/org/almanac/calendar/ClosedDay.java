package org.almanac.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A day on which an organization's schools were closed against its calendar file. */
@Entity
@Table(name = "closed_day")
public class ClosedDay {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private LocalDate closedOn;
  private String label;
  private String byPerson;
  private Instant saidAt;

  protected ClosedDay() {}

  ClosedDay(String organization, LocalDate closedOn, String label, String byPerson, Instant at) {
    this.organization = organization;
    this.closedOn = closedOn;
    this.label = label;
    this.byPerson = byPerson;
    this.saidAt = at;
  }

  public LocalDate day() {
    return closedOn;
  }

  String label() {
    return label;
  }

  /** Who said so. */
  public String by() {
    return byPerson;
  }
}
