package org.almanac.meetings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A list of people as a file for a spreadsheet, in which nothing is ever taken for a formula. */
@Component
class PeopleFile {
  private static final List<String> COLUMNS =
      List.of("family", "given", "mail", "role", "school", "cluster", "coming");

  private final MessageSource messages;

  PeopleFile(MessageSource messages) {
    this.messages = messages;
  }

  byte[] write(List<Member> people, Locale locale) {
    StringBuilder text = new StringBuilder(SpreadsheetFile.BYTE_ORDER_MARK);
    text.append(SpreadsheetFile.line(COLUMNS.stream().map(name -> say("column." + name, locale))));
    people.forEach(m -> text.append(SpreadsheetFile.line(cells(m, locale))));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Stream<String> cells(Member m, Locale locale) {
    return Stream.of(
        m.family(),
        m.given(),
        m.mail(),
        messages.getMessage("access.role." + m.role(), null, locale),
        m.school(),
        m.cluster(),
        say("said." + m.coming(), locale));
  }

  private String say(String key, Locale locale) {
    return messages.getMessage("meetings.people." + key, null, locale);
  }
}
