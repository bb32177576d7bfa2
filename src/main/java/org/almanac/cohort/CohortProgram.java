package org.almanac.cohort;

import org.almanac.notices.MailProgram;
import org.springframework.stereotype.Component;

/** The cohort meetings as a program that writes to people. */
@Component
class CohortProgram implements MailProgram {
  /** What the keys of its years and meetings begin with. */
  static final String CODE = "COHORT";

  /** The word with which its settings begin. */
  static final String PROGRAM = "cohort";

  private final CohortWords words;

  CohortProgram(CohortWords words) {
    this.words = words;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String words() {
    return words.say("program");
  }
}
