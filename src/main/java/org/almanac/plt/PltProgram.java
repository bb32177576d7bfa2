package org.almanac.plt;

import org.almanac.notices.MailProgram;
import org.springframework.stereotype.Component;

/** The principal learning teams as a program that writes to people. */
@Component
public class PltProgram implements MailProgram {
  /** What the keys of its years and meetings begin with. */
  public static final String CODE = "PLT";

  private final PltWords words;

  PltProgram(PltWords words) {
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
