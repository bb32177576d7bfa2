package org.almanac.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** That a member or a mentor is away for longer, from a day; the mentorship waits meanwhile. */
@Entity
@Table(name = "mentorship_away")
class Away {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mentorship_away_seq")
  @SequenceGenerator(name = "mentorship_away_seq", sequenceName = "mentorship_away_seq")
  private Long id;

  private String organization;
  private String personId;
  private LocalDate fromDay;
  private LocalDate toDay;

  protected Away() {}

  /**
   * @param to the last day; null while it isn't known
   */
  Away(String organization, String personId, LocalDate from, LocalDate to) {
    this.organization = organization;
    this.personId = personId;
    this.fromDay = from;
    until(to);
  }

  void until(LocalDate lastDay) {
    if (lastDay != null && lastDay.isBefore(fromDay)) {
      throw new IllegalArgumentException("Away from " + fromDay + " can't end on " + lastDay);
    }
    toDay = lastDay;
  }

  boolean on(LocalDate day) {
    return !day.isBefore(fromDay) && (toDay == null || !day.isAfter(toDay));
  }

  boolean meets(LocalDate from, LocalDate to) {
    return (to == null || !to.isBefore(fromDay)) && (toDay == null || !toDay.isBefore(from));
  }

  String personId() {
    return personId;
  }

  LocalDate from() {
    return fromDay;
  }

  /** The last day, where it is known. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(toDay);
  }
}
