package org.almanac.plans;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A field of a goal or of a measure, as people type it: how long it may be, what it takes. */
public enum GoalField {
  TITLE("title", 300, Takes.WORDS),
  WHY("why", 2000, Takes.WORDS),
  OWNER("owner", 16, Takes.CHOICE),
  SERVES("serves", 36, Takes.CHOICE),
  ALONE("alone", 1000, Takes.WORDS),
  NAME("name", 300, Takes.WORDS),
  UNIT("unit", 60, Takes.WORDS),
  BASELINE("baseline", 20, Takes.FIGURE),
  BASELINE_YEAR("baselineYear", 7, Takes.CHOICE),
  TARGET("target", 20, Takes.FIGURE),
  TARGET_YEAR("targetYear", 7, Takes.CHOICE),
  FIGURE("figure", 300, Takes.WORDS);

  enum Takes {
    WORDS,
    FIGURE,
    CHOICE
  }

  private final String word;
  private final int most;
  private final Takes takes;

  GoalField(String word, int most, Takes takes) {
    this.word = word;
    this.most = most;
    this.takes = takes;
  }

  /** As forms and texts name it: {@code baselineYear}. */
  public String word() {
    return word;
  }

  /** Characters that fit. */
  public int most() {
    return most;
  }

  public boolean isFigure() {
    return takes == Takes.FIGURE;
  }

  /** Whether one of a list is chosen. */
  public boolean isChoice() {
    return takes == Takes.CHOICE;
  }

  /** Whether a goal has it, rather than a measure. */
  public boolean ofGoal() {
    return compareTo(ALONE) <= 0;
  }

  static Optional<GoalField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
  }

  /** What stands in the field of a goal. */
  public String in(Goal goal) {
    return switch (this) {
      case TITLE -> goal.title();
      case WHY -> goal.why();
      case OWNER -> goal.owner();
      case SERVES -> goal.serves();
      case ALONE -> goal.alone();
      default -> throw new IllegalArgumentException(word + " is a measure's");
    };
  }

  Goal put(Goal goal, String text) {
    return new Goal(
        goal.key(),
        this == TITLE ? text : goal.title(),
        this == WHY ? text : goal.why(),
        this == OWNER ? text : goal.owner(),
        this == SERVES ? text : goal.serves(),
        this == ALONE ? text : goal.alone(),
        goal.measures());
  }

  /** What stands in the field of a measure; a figure with a point. */
  public String in(Measure measure) {
    return switch (this) {
      case NAME -> measure.name();
      case UNIT -> measure.unit();
      case BASELINE -> Figures.plain(measure.baseline());
      case BASELINE_YEAR -> measure.baselineYear();
      case TARGET -> Figures.plain(measure.target());
      case TARGET_YEAR -> measure.targetYear();
      case FIGURE -> measure.figure();
      default -> throw new IllegalArgumentException(word + " is a goal's");
    };
  }

  Measure put(Measure measure, String text) {
    BigDecimal figure = isFigure() && !text.isEmpty() ? new BigDecimal(text) : null;
    return new Measure(
        measure.key(),
        this == NAME ? text : measure.name(),
        this == UNIT ? text : measure.unit(),
        this == BASELINE ? figure : measure.baseline(),
        this == BASELINE_YEAR ? text : measure.baselineYear(),
        this == TARGET ? figure : measure.target(),
        this == TARGET_YEAR ? text : measure.targetYear(),
        this == FIGURE ? text : measure.figure());
  }
}
