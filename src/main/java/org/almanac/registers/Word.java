package org.almanac.registers;

import java.util.Locale;

/**
 * A word of a list, in both languages.
 *
 * @param code what the registers keep; it stays when the labels change
 * @param group the employee group that a position belongs to; null for other lists
 * @param offered whether it can still be chosen; whoever has it keeps it
 */
public record Word(
    WordList list, String code, String group, String en, String fr, boolean offered) {
  public String label(Locale locale) {
    return locale.getLanguage().equals("fr") ? fr : en;
  }
}
