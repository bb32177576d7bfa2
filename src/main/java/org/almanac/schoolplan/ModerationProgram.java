package org.almanac.schoolplan;

import org.almanac.notices.MailProgram;
import org.springframework.stereotype.Component;

/** Moderation as a program that writes to people. */
@Component
class ModerationProgram implements MailProgram {
  private final ModerationWords words;

  ModerationProgram(ModerationWords words) {
    this.words = words;
  }

  @Override
  public String code() {
    return "MOD";
  }

  @Override
  public String words() {
    return words.say("program");
  }
}
