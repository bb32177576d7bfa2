package org.almanac.intake;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** Until when the two of a proposed pair are asked, or until when the member chose first. */
@Embeddable
class AskedDays {
  private LocalDate answersUntil;
  private LocalDate choiceUntil;

  protected AskedDays() {}

  private AskedDays(LocalDate answersUntil, LocalDate choiceUntil) {
    this.answersUntil = answersUntil;
    this.choiceUntil = choiceUntil;
  }

  AskedDays until(LocalDate day) {
    return new AskedDays(day, choiceUntil);
  }

  /** The mentor has a day of their own. */
  AskedDays afterTheChoice() {
    return new AskedDays(null, answersUntil);
  }

  Optional<LocalDate> last() {
    return Optional.ofNullable(answersUntil);
  }

  /** Whether nobody is waited for any more; who was not asked yet never is. */
  boolean over(LocalDate today) {
    return answersUntil == null || today.isAfter(answersUntil);
  }

  /** Who chose is asked no more. */
  boolean isChosen() {
    return choiceUntil != null;
  }

  /** How often the member is asked with a last day in between: to choose, or else to answer. */
  int asksMember(LocalDate from, LocalDate until) {
    return within(isChosen() ? choiceUntil : answersUntil, from, until);
  }

  int asksMentor(LocalDate from, LocalDate until) {
    return within(answersUntil, from, until);
  }

  private static int within(LocalDate day, LocalDate from, LocalDate until) {
    return day == null || day.isBefore(from) || day.isAfter(until) ? 0 : 1;
  }
}
