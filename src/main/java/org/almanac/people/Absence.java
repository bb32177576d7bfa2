package org.almanac.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** That somebody is away from a day to a day, and who does their work meanwhile. */
@Entity
public class Absence {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "absence")
  @SequenceGenerator(name = "absence", sequenceName = "absence_seq", allocationSize = 50)
  private Long id;

  private String organization;
  private String personId;
  private LocalDate fromDay;
  private LocalDate toDay;
  private String substituteId;
  private String nextId;

  protected Absence() {}

  /**
   * @param next who does it where the substitute can't; null for nobody
   */
  public Absence(Person person, LocalDate from, LocalDate to, Person substitute, Person next) {
    this.organization = person.organization();
    this.personId = person.id();
    this.fromDay = from;
    this.substituteId = substitute.id();
    this.nextId = next == null ? null : next.id();
    if (substitutes().contains(personId) || substituteId.equals(nextId)) {
      throw new IllegalArgumentException("Nobody stands in for themselves, nor twice: " + personId);
    }
    until(to);
  }

  /** The last day away. */
  public Absence until(LocalDate lastDay) {
    if (lastDay.isBefore(fromDay)) {
      throw new IllegalArgumentException("Away from " + fromDay + " can't end on " + lastDay);
    }
    this.toDay = lastDay;
    return this;
  }

  /** Names the one who stays; false where nobody is left who could stand in. */
  boolean naming(Person kept, Person gone) {
    personId = personId.equals(gone.id()) ? kept.id() : personId;
    List<String> left =
        substitutes().stream()
            .map(id -> id.equals(gone.id()) ? kept.id() : id)
            .filter(id -> !id.equals(personId))
            .distinct()
            .toList();
    if (left.isEmpty()) {
      return false;
    }
    substituteId = left.get(0);
    nextId = left.size() > 1 ? left.get(1) : null;
    return true;
  }

  boolean concerns(Person person) {
    return personId.equals(person.id()) || substitutes().contains(person.id());
  }

  /** Whether the two are about some of the same days. */
  public boolean meets(LocalDate from, LocalDate to) {
    return !to.isBefore(fromDay) && !from.isAfter(toDay);
  }

  /** Who stands in, in the order in which they are asked. */
  public List<String> substitutes() {
    return Stream.of(substituteId, nextId).filter(Objects::nonNull).toList();
  }

  public Long id() {
    return id;
  }

  public String organization() {
    return organization;
  }

  /** Who is away. */
  public String personId() {
    return personId;
  }

  public LocalDate fromDay() {
    return fromDay;
  }

  /** The last day away. */
  public LocalDate toDay() {
    return toDay;
  }
}
