package org.almanac.boardplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.almanac.calendar.SchoolYear;

/** A priority of a district's multi-year plan, which goals of the board plan serve. */
@Entity
@Table(name = "board_priority")
class BoardPriority {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "board_priority_seq")
  @SequenceGenerator(name = "board_priority_seq", sequenceName = "board_priority_seq")
  private Long id;

  @Version private int version;
  private String organization;

  @Column(name = "priority_key")
  private String key;

  private String english;
  private String french;
  private int fromYear;
  private int toYear;

  protected BoardPriority() {}

  BoardPriority(String organization, String key) {
    this.organization = organization;
    this.key = key;
  }

  /** In both languages, from one calendar year to another: 2024 to 2028. */
  BoardPriority says(String english, String french, int fromYear, int toYear) {
    if (toYear < fromYear) {
      throw new IllegalArgumentException("A priority from " + fromYear + " can't end " + toYear);
    }
    this.english = english;
    this.french = french;
    this.fromYear = fromYear;
    this.toYear = toYear;
    return this;
  }

  /** Whether a plan for this school year can serve it. */
  boolean inForceIn(SchoolYear year) {
    return fromYear <= year.last().getYear() && toYear >= year.first().getYear();
  }

  /** In the language of whoever reads; public like the rest below, as pages ask for it. */
  public String name(Locale locale) {
    return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? french : english;
  }

  public String key() {
    return key;
  }

  public String english() {
    return english;
  }

  public String french() {
    return french;
  }

  public int fromYear() {
    return fromYear;
  }

  public int toYear() {
    return toYear;
  }
}
