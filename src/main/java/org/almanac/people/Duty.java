package org.almanac.people;

/**
 * Who does a piece of work on a day, and whose it is.
 *
 * @param holder the same person, unless somebody stands in
 */
public record Duty(Person person, Person holder) {
  /** Whether the person does it for somebody who is away. */
  public boolean standsIn() {
    return !person.id().equals(holder.id());
  }
}
