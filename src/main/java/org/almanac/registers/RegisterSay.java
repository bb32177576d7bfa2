package org.almanac.registers;

import java.time.LocalDate;
import java.util.Locale;
import org.almanac.calendar.DayWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said about the registers, from the bundle. */
@Component
class RegisterSay {
  private final MessageSource messages;

  RegisterSay(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... values) {
    return messages.getMessage("registers." + key, values, locale());
  }

  /** What a list is called. */
  String list(WordList list) {
    return say("list." + list.word());
  }

  String day(LocalDate day) {
    return DayWords.now().dayOfYear(day);
  }

  static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
