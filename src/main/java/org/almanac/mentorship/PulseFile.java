package org.almanac.mentorship;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almanac.meetings.SpreadsheetFile;
import org.almanac.rules.FewCounts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report's lines as people read them, on the page and in the file. */
@Component
class PulseFile {
  private final PulseParts parts;
  private final MessageSource messages;

  PulseFile(PulseParts parts, MessageSource messages) {
    this.parts = parts;
    this.messages = messages;
  }

  /**
   * A line in words.
   *
   * @param mentor how many have a mentor; a dash where that is shown to nobody
   */
  record Words(
      String of, String answered, String mentor, String noMentor, String mentored, String not) {
    Stream<String> cells() {
      return Stream.of(of, answered, mentor, noMentor, mentored, not);
    }
  }

  List<Words> lines(String organization, List<PulseReport.Line> lines, Locale locale) {
    return lines.stream()
        .map(
            line ->
                new Words(
                    of(organization, line, locale),
                    number(line.mentor().all(), false, locale),
                    yes(line.mentor(), locale),
                    no(line.mentor(), locale),
                    yes(line.mentored(), locale),
                    no(line.mentored(), locale)))
        .toList();
  }

  byte[] write(String organization, List<PulseReport.Line> lines, Locale locale) {
    StringBuilder text = new StringBuilder(SpreadsheetFile.BYTE_ORDER_MARK);
    text.append(
        SpreadsheetFile.line(
            Stream.of("of", "answered", "mentor", "no-mentor", "mentored", "not")
                .map(column -> say("column." + column, locale))));
    lines(organization, lines, locale)
        .forEach(line -> text.append(SpreadsheetFile.line(line.cells())));
    if (PulseReport.withoutGroups(lines)) {
      text.append(SpreadsheetFile.line(Stream.of(say("groups", locale, FewCounts.LEAST))));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String of(String organization, PulseReport.Line line, Locale locale) {
    return switch (line.part()) {
      case ALL -> say("all", locale);
      case INTAKE ->
          line.value().isEmpty()
              ? say("intake.unknown", locale)
              : say("intake", locale, line.value());
      case GROUP, BOTH ->
          line.value().isEmpty()
              ? say("group.unknown", locale)
              : parts.group(organization, line.value(), locale);
    };
  }

  private String yes(FewCounts.Shown shown, Locale locale) {
    return number(shown.yes(), shown.few() == FewCounts.Few.YES, locale);
  }

  private String no(FewCounts.Shown shown, Locale locale) {
    return number(shown.no(), shown.few() == FewCounts.Few.NO, locale);
  }

  private String number(Integer count, boolean few, Locale locale) {
    if (count != null) {
      return String.valueOf(count);
    }
    return few ? say("few", locale) : say("hidden", locale);
  }

  private String say(String key, Locale locale, Object... values) {
    return messages.getMessage("mentorship.touch.report." + key, values, locale);
  }
}
