package org.almanac.registers;

import java.util.Locale;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may stand in the registers: each rule is one method, its text is in the bundle. */
@Component
class RegisterRules {
  static final String CAPACITY = "registers.capacity.most";

  private final MessageSource messages;

  RegisterRules(MessageSource messages) {
    this.messages = messages;
  }

  /** How many people at once one mentor can be there for. */
  Verdict mentorCapacity(Settings settings, int capacity, Locale locale) {
    int most = settings.number(CAPACITY);
    if (capacity <= most) {
      return Verdict.fine();
    }
    String text =
        messages.getMessage(
            "registers.rule.mentor_capacity", new Object[] {capacity, most}, locale);
    return Verdict.of(new Finding("mentor_capacity", settings.strength(CAPACITY), text));
  }
}
