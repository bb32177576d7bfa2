package org.almanac.intake;

import org.almanac.notices.MailProgram;
import org.almanac.registers.Mentorships;
import org.springframework.stereotype.Component;

/** Matches and their proposals as a program that writes to people. */
@Component
class MatchProgram implements MailProgram {
  /** What the keys of its matches and proposals begin with. */
  static final String CODE = "MATCH";

  private final MatchWords words;

  MatchProgram(MatchWords words) {
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
  public String look() {
    return Mentorships.LOOK;
  }
}
