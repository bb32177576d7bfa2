package org.almanac.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** Who mentors whom, from a date to a date. */
@Entity
public class Pair {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pair")
  @SequenceGenerator(name = "pair", sequenceName = "pair_seq", allocationSize = 50)
  private Long id;

  private String organization;
  private String mentorId;
  private String memberId;
  private LocalDate validFrom;
  private LocalDate validTo;

  protected Pair() {}

  public Pair(Person mentor, Person member, LocalDate validFrom) {
    if (mentor.id().equals(member.id())) {
      throw new IllegalArgumentException("Nobody is their own mentor: " + mentor.id());
    }
    this.organization = mentor.organization();
    this.mentorId = mentor.id();
    this.memberId = member.id();
    this.validFrom = validFrom;
  }

  /** Takes back an end that was known: the pair goes on. */
  public Pair openEnded() {
    this.validTo = null;
    return this;
  }

  /** Ends the pair after this day. */
  public Pair until(LocalDate lastDay) {
    if (lastDay.isBefore(validFrom)) {
      throw new IllegalArgumentException("A pair from " + validFrom + " can't end on " + lastDay);
    }
    this.validTo = lastDay;
    return this;
  }

  public Long id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  public String mentorId() {
    return mentorId;
  }

  public String memberId() {
    return memberId;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** The last day; null while no end is known. */
  public LocalDate validTo() {
    return validTo;
  }
}
