package org.almanac.registers;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** An experienced leader who mentors: what they bring, how many people at once, for how long. */
@Entity
@Table(name = "mentor_entry")
public class MentorEntry {
  /** More at once is no mentoring any more, whatever a file says. */
  static final int MOST_AT_ONCE = 20;

  static final int MOST_YEARS = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mentor_entry")
  @SequenceGenerator(name = "mentor_entry", sequenceName = "mentor_entry_seq", allocationSize = 50)
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private String personId;

  @Convert(converter = WordSet.class)
  @Column(name = "held_positions")
  private Set<String> positions = Set.of();

  private int experienceYears;

  @Convert(converter = WordSet.class)
  private Set<String> expertise = Set.of();

  private String district;
  private int capacity = 1;
  private Integer yearsAtMost;
  private int yearsInContract;
  private int yearsInAll;
  private LocalDate yearsKnownOn;
  private LocalDate preparedOn;
  private Instant saidAt;
  private String recordedBy;

  protected MentorEntry() {}

  MentorEntry(String organization, String personId) {
    this.organization = organization;
    this.personId = personId;
  }

  /** What the mentor has done, is good at, and where. */
  MentorEntry bringing(
      Set<String> positions, int experienceYears, Set<String> expertise, String district) {
    this.positions = Set.copyOf(positions);
    this.experienceYears = within("Experience", experienceYears, MOST_YEARS);
    this.expertise = Set.copyOf(expertise);
    this.district = district;
    return this;
  }

  /** For how many years the mentor means to mentor in all; null for no limit. */
  MentorEntry atMost(Integer years) {
    this.yearsAtMost = years == null ? null : within("Years at most", years, MOST_YEARS);
    return this;
  }

  /**
   * For how many years the mentor has mentored until a day; what follows is seen from the pairs.
   */
  MentorEntry served(int yearsInContract, int yearsInAll, LocalDate knownOn) {
    if (yearsInContract > yearsInAll) {
      throw new IllegalArgumentException("More years in the contract than in all: " + personId);
    }
    this.yearsInContract = within("Years in the contract", yearsInContract, MOST_YEARS);
    this.yearsInAll = within("Years in all", yearsInAll, MOST_YEARS);
    this.yearsKnownOn = knownOn;
    return this;
  }

  /**
   * How many people at once from now on. Below the pairs that are there nothing is broken: whoever
   * has a mentor keeps them, and the next match gives no more.
   */
  public MentorEntry takingOn(int people) {
    this.capacity = within("Capacity", people, MOST_AT_ONCE);
    return this;
  }

  /** The day of the joint preparation; null takes it back. */
  MentorEntry prepared(LocalDate on) {
    this.preparedOn = on;
    return this;
  }

  /**
   * @param by who wrote it down for the person; null where the person said it
   */
  MentorEntry said(Instant at, String by) {
    this.saidAt = at;
    this.recordedBy = by;
    return this;
  }

  private int within(String what, int number, int most) {
    if (number < 0 || number > most) {
      throw new IllegalArgumentException(what + " of " + personId + " is " + number);
    }
    return number;
  }

  public String organization() {
    return organization;
  }

  public String personId() {
    return personId;
  }

  /** Positions held, now or before, in words of the list. */
  public Set<String> positions() {
    return positions;
  }

  public int experienceYears() {
    return experienceYears;
  }

  /** What the mentor is good at, in words of the list of needs. */
  public Set<String> expertise() {
    return expertise;
  }

  /** The code of the district's unit; null if unknown. */
  public String district() {
    return district;
  }

  /** How many people at once. */
  public int capacity() {
    return capacity;
  }

  /** The mentor's own limit for all years; null for none. */
  public Integer yearsAtMost() {
    return yearsAtMost;
  }

  /** Years of the present contract, served until the day on which they were known. */
  public int yearsInContract() {
    return yearsInContract;
  }

  /** Years of all contracts, served until the day on which they were known. */
  public int yearsInAll() {
    return yearsInAll;
  }

  /** Until when the years are counted that somebody wrote down; null where nobody did. */
  public LocalDate yearsKnownOn() {
    return yearsKnownOn;
  }

  /** The day of the joint preparation; null if not yet. */
  public LocalDate preparedOn() {
    return preparedOn;
  }

  /** Whether the person, or somebody for them, has said what they bring. */
  public boolean hasSaid() {
    return saidAt != null;
  }

  /** Who wrote it down for the person; null where the person did. */
  public String recordedBy() {
    return recordedBy;
  }
}
