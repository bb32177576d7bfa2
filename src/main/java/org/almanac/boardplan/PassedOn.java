package org.almanac.boardplan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A principal's one line about the launch: watched with the team on a day, or passed on. */
@Entity
@Table(name = "board_plan_passed_on")
class PassedOn {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_plan_passed_on_seq")
  @SequenceGenerator(name = "board_plan_passed_on_seq", sequenceName = "board_plan_passed_on_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;
  private String personId;
  private LocalDate watchedOn;

  protected PassedOn() {}

  PassedOn(String organization, String schoolYear, String person) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.personId = person;
  }

  /** We watched it with the team on this day; null: I passed it on. */
  PassedOn says(LocalDate day) {
    watchedOn = day;
    return this;
  }

  String schoolYear() {
    return schoolYear;
  }

  String personId() {
    return personId;
  }

  Optional<LocalDate> watchedOn() {
    return Optional.ofNullable(watchedOn);
  }
}
