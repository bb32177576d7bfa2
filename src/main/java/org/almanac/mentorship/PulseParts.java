package org.almanac.mentorship;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.Registers;
import org.almanac.registers.WordBook;
import org.almanac.registers.WordList;
import org.springframework.stereotype.Component;

/** To which intake and employee group a new member's answers are added. */
@Component
class PulseParts {
  private final Registers registers;
  private final RegisterWords words;

  PulseParts(Registers registers, RegisterWords words) {
    this.registers = registers;
    this.words = words;
  }

  /** Who is in no register belongs to no intake and no group. */
  Map<PulseBox.Part, String> of(String organization, String person) {
    Optional<NewMemberEntry> entry = registers.member(organization, person);
    WordBook book = words.of(organization);
    String intake = entry.map(member -> String.valueOf(member.intake())).orElse("");
    String group = entry.map(member -> book.group(member.position())).orElse("");
    return Map.of(
        PulseBox.Part.ALL,
        "",
        PulseBox.Part.INTAKE,
        intake,
        PulseBox.Part.GROUP,
        group,
        PulseBox.Part.BOTH,
        intake + " " + group);
  }

  /** What an employee group is called. */
  String group(String organization, String code, Locale locale) {
    return words.of(organization).label(WordList.GROUPS, code, locale);
  }
}
