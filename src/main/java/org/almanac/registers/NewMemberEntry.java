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
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody in a new leadership position: since when, where, and what would help. */
@Entity
@Table(name = "new_member_entry")
public class NewMemberEntry {
  /** Who is appointed from May on begins with the people of that August. */
  private static final Month FIRST_OF_AN_INTAKE = Month.MAY;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "new_member_entry")
  @SequenceGenerator(
      name = "new_member_entry",
      sequenceName = "new_member_entry_seq",
      allocationSize = 50)
  private Long id;

  @Version
  @Column(name = "lock_version")
  private int lock;

  private String organization;
  private String personId;
  private int intake;

  @Column(name = "held_position")
  private String position;

  private LocalDate appointedOn;
  private String district;

  @Convert(converter = WordSet.class)
  private Set<String> needs = Set.of();

  private Integer farthestKm;

  @Convert(converter = WordSet.class)
  private Set<String> wishes = Set.of();

  private Instant saidAt;
  private String recordedBy;

  protected NewMemberEntry() {}

  NewMemberEntry(String organization, String personId) {
    this.organization = organization;
    this.personId = personId;
  }

  /** What is known from the post, before the person says anything. */
  NewMemberEntry appointed(String position, LocalDate on, String district) {
    this.position = position;
    this.appointedOn = on;
    this.district = district;
    this.intake = intakeOf(on);
    return this;
  }

  /** What would help; a distance of null is no limit. */
  NewMemberEntry needing(Set<String> needs, Integer farthestKm, Set<Wish> wishes) {
    this.needs = Set.copyOf(needs);
    this.farthestKm = farthestKm;
    this.wishes = wishes.stream().map(Wish::word).collect(Collectors.toSet());
    return this;
  }

  /**
   * @param by who wrote it down for the person; null where the person said it
   */
  NewMemberEntry said(Instant at, String by) {
    this.saidAt = at;
    this.recordedBy = by;
    return this;
  }

  /** The year whose August somebody begins with who is appointed on a day. */
  static int intakeOf(LocalDate appointedOn) {
    return appointedOn.getMonth().compareTo(FIRST_OF_AN_INTAKE) < 0
        ? appointedOn.getYear() - 1
        : appointedOn.getYear();
  }

  public String organization() {
    return organization;
  }

  public String personId() {
    return personId;
  }

  /** The year of the August with whose people this one begins: 2026, for January 2027 too. */
  public int intake() {
    return intake;
  }

  /** The new position, a word of the list; null if unknown. */
  public String position() {
    return position;
  }

  /** The first day in the new position. */
  public LocalDate appointedOn() {
    return appointedOn;
  }

  /** The code of the district's unit; null if unknown. */
  public String district() {
    return district;
  }

  /** What the member asks for help with, in words of the list of needs. */
  public Set<String> needs() {
    return needs;
  }

  /** How far away a mentor may be; null for no limit. */
  public Integer farthestKm() {
    return farthestKm;
  }

  public Set<Wish> wishes() {
    return wishes.stream().flatMap(word -> Wish.find(word).stream()).collect(Collectors.toSet());
  }

  /** Whether the person, or somebody for them, has said what would help. */
  public boolean hasSaid() {
    return saidAt != null;
  }

  /** Who wrote it down for the person; null where the person did. */
  public String recordedBy() {
    return recordedBy;
  }
}
