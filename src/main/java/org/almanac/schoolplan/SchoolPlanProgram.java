package org.almanac.schoolplan;

import java.util.Optional;
import org.almanac.meetings.SwitchedProgram;
import org.almanac.notices.MailProgram;
import org.springframework.stereotype.Component;

/** Schools' plans as a program that writes to people, and that an organization runs or not. */
@Component
class SchoolPlanProgram implements MailProgram, SwitchedProgram {
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

  @Override
  public String name() {
    return words.say("program");
  }

  @Override
  public String setting() {
    return RUNS;
  }

  /** It has no dates in the year: what has begun goes on, whatever is switched. */
  @Override
  public Optional<String> follows(boolean on, String schoolYear) {
    return Optional.of(words.say(on ? "switch.on" : "switch.off", schoolYear));
  }
}
