package org.almanac.schoolplan;

import org.almanac.notices.MailProgram;
import org.springframework.stereotype.Component;

/** Schools' plans as a program that writes to people. */
@Component
class SchoolPlanProgram implements MailProgram {
  /** What the keys of its plans begin with. */
  static final String CODE = "SIP";

  /** The setting that says whether it runs. */
  static final String RUNS = "schoolplan.runs";

  private final SchoolPlanWords words;

  SchoolPlanProgram(SchoolPlanWords words) {
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
