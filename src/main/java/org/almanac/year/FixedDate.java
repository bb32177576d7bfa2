package org.almanac.year;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.people.Role;

/** A date of the district that no program knows, such as a board meeting, and whom it binds. */
@Entity
@Table(name = "year_fixed_date")
class FixedDate {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "year_fixed_date_seq")
  @SequenceGenerator(name = "year_fixed_date_seq", sequenceName = "year_fixed_date_seq")
  private Long id;

  private String organization;
  private String schoolYear;
  private String title;

  @Column(name = "on_day")
  private LocalDate day;

  private String begins;
  private String ends;
  private String roles;

  protected FixedDate() {}

  FixedDate(
      String organization,
      String schoolYear,
      String title,
      LocalDate day,
      LocalTime begins,
      LocalTime ends,
      Set<Role> roles) {
    this.organization = organization;
    this.schoolYear = schoolYear;
    this.title = title;
    this.day = day;
    this.begins = begins.toString();
    this.ends = ends.toString();
    this.roles = roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
  }

  Long id() {
    return id;
  }

  String title() {
    return title;
  }

  LocalDate day() {
    return day;
  }

  LocalTime begins() {
    return LocalTime.parse(begins);
  }

  LocalTime ends() {
    return LocalTime.parse(ends);
  }

  Set<Role> roles() {
    return Stream.of(roles.split(",")).map(Role::of).collect(Collectors.toSet());
  }
}
