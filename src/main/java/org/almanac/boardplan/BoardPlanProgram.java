package org.almanac.boardplan;

import org.almanac.notices.MailProgram;
import org.springframework.stereotype.Component;

/** The board improvement plan as a program that writes to people. */
@Component
class BoardPlanProgram implements MailProgram {
  /** What the keys of its years and meetings begin with. */
  static final String CODE = "BIP";

  /** The word with which its settings begin. */
  static final String PROGRAM = "boardplan";

  private final BipWords words;

  BoardPlanProgram(BipWords words) {
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
