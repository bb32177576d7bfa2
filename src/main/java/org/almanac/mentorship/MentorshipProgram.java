package org.almanac.mentorship;

import java.util.Optional;
import org.almanac.meetings.SwitchedProgram;
import org.almanac.notices.MailProgram;
import org.almanac.registers.Mentorships;
import org.springframework.stereotype.Component;

/** The mentorships as a program that writes to people, and that an organization runs or not. */
@Component
class MentorshipProgram implements MailProgram, SwitchedProgram {
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

  @Override
  public String name() {
    return words.say("name");
  }

  @Override
  public String setting() {
    return "mentorship.runs";
  }

  /** It has no dates in the year: what runs goes on for its two years, whatever is switched. */
  @Override
  public Optional<String> follows(boolean on, String schoolYear) {
    return Optional.of(words.say(on ? "switch.on" : "switch.off", schoolYear));
  }
}
