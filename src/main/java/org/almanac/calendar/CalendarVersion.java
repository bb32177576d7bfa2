package org.almanac.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;

/** A calendar that a coordinator brought: one to look at, or one in force until the next is. */
@Entity
@Table(name = "calendar_version")
public class CalendarVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String organization;
  private Integer number;
  private String fileName;
  private String content;
  private String byPerson;
  private Instant broughtAt;
  private Instant inForceAt;

  protected CalendarVersion() {}

  private CalendarVersion(
      String organization, String fileName, CalendarFile file, String by, Instant at) {
    this.organization = organization;
    this.fileName = fileName;
    this.content = file.csv();
    this.byPerson = by;
    this.broughtAt = at;
  }

  /** One to look at: it changes nothing. */
  static CalendarVersion brought(
      String organization, String fileName, CalendarFile file, String by, Instant at) {
    return new CalendarVersion(organization, fileName, file, by, at);
  }

  /** What is the organization's from now on: this one, with what it left as it was. */
  CalendarVersion inForce(int next, CalendarFile whole, String by, Instant at) {
    CalendarVersion version = new CalendarVersion(organization, fileName, whole, by, broughtAt);
    version.number = next;
    version.inForceAt = at;
    return version;
  }

  public CalendarFile file() {
    return CalendarReading.of(content, ZoneOffset.UTC).file();
  }

  public long id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  /** Counts the organization's calendars, from 1; null before anybody said yes. */
  public Integer number() {
    return number;
  }

  public String fileName() {
    return fileName;
  }

  /** Who brought it, and from the yes on who said it. */
  public String by() {
    return byPerson;
  }

  public Instant broughtAt() {
    return broughtAt;
  }

  public Instant inForceAt() {
    return inForceAt;
  }
}
