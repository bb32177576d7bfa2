package org.almanac.writing;

import java.util.List;

/** One field as a page shows it; an object without a word of its own, so that no log has one. */
final class FieldView {
  private final String key;
  private final String label;
  private final String hint;
  private final boolean drawn;
  private String text = "";
  private String seen = "";
  private String problem;
  private String meanwhile;
  private String theirs;
  private boolean shut;

  FieldView(String key, String label, String hint, boolean drawn) {
    this.key = key;
    this.label = label;
    this.hint = hint;
    this.drawn = drawn;
  }

  /** With what stands there. */
  FieldView holding(Written written) {
    if (written != null) {
      text = written.text() == null ? "" : written.text();
      shut = written.text() == null;
      seen = written.version();
    }
    return this;
  }

  /** With what was typed, and why it isn't saved yet. */
  FieldView notYet(Typed typed, String why) {
    text = typed.text();
    problem = why;
    return this;
  }

  /** With what was typed, beside what came from elsewhere meanwhile. */
  FieldView writtenElsewhere(Typed typed) {
    meanwhile = text;
    text = typed.text();
    return this;
  }

  FieldView beside(Written other) {
    theirs = other == null ? null : other.text();
    return this;
  }

  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public String hint() {
    return hint;
  }

  public String text() {
    return text;
  }

  /** Which version stands there. */
  public String seen() {
    return seen;
  }

  public String problem() {
    return problem;
  }

  public String meanwhile() {
    return meanwhile;
  }

  /** What the other of the pair wrote. */
  public String theirs() {
    return theirs;
  }

  /** Whether it can't be opened, as its key isn't here. */
  public boolean shut() {
    return shut;
  }

  /** Everybody named here, around me; null where nothing is drawn. */
  public List<Around> around() {
    return drawn && !shut ? Around.of(meanwhile == null ? text : meanwhile) : null;
  }

  /** How high their drawing is. */
  public int high() {
    return Around.high(around().size());
  }
}
