package org.almanac.year;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.almanac.meetings.YearDate;

/** One date of a program while the year is being settled; a draft that nobody is told of. */
@Entity
@Table(name = "year_date")
class PlannedDate {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "year_date_seq")
  @SequenceGenerator(name = "year_date_seq", sequenceName = "year_date_seq")
  private Long id;

  @Version private int version;
  private String organization;
  private String schoolYear;
  private String program;
  private String slot;
  private String slotMonth;

  @Column(name = "on_day")
  private LocalDate day;

  private String begins;
  private int minutes;

  protected PlannedDate() {}

  PlannedDate(String organization, String schoolYear, String program, YearDate proposed) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.program = program;
    this.slot = proposed.slot();
    this.slotMonth = proposed.month().toString();
    this.minutes = proposed.minutes();
    moveTo(proposed.day(), proposed.begins());
  }

  /** Null where there is no date this time. */
  void moveTo(LocalDate otherDay, LocalTime hour) {
    day = otherDay;
    begins = hour.toString();
  }

  YearDate date() {
    return new YearDate(
        slot, YearMonth.parse(slotMonth), day, LocalTime.parse(begins), minutes, null);
  }

  Long id() {
    return id;
  }

  /** Changes with each change: who saw another one has seen another date. */
  int version() {
    return version;
  }

  String program() {
    return program;
  }

  String slot() {
    return slot;
  }
}
