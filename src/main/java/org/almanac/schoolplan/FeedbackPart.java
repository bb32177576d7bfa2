package org.almanac.schoolplan;

import java.util.Arrays;
import java.util.Optional;

/** What a group's feedback for a plan is made of: all three, or it is none. */
enum FeedbackPart {
  STRENGTH("strength"),
  QUESTION("question"),
  NEXT_STEP("nextStep");

  /** Each is a few sentences. */
  static final int MOST = 1000;

  private final String word;

  FeedbackPart(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<FeedbackPart> of(String word) {
    return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
  }
}
