package org.almanac.mentorship;

import org.almanac.notices.MailProgram;
import org.almanac.registers.Mentorships;
import org.springframework.stereotype.Component;

/** The mentorships as a program that writes to people. */
@Component
class MentorshipProgram implements MailProgram {
  static final String CODE = "MENTORSHIP";

  private final MentorshipWords words;

  MentorshipProgram(MentorshipWords words) {
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
