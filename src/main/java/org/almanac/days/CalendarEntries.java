package org.almanac.days;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.almanac.calendar.CalendarFile;
import org.almanac.calendar.CalendarLine;
import org.almanac.invitations.Event;
import org.almanac.invitations.Folding;

/** A calendar as an ICS file of whole days, each with its kind as a category. */
final class CalendarEntries {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private CalendarEntries() {}

  static String of(String organization, CalendarFile file, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Almanac//Almanac//EN\nMETHOD:PUBLISH\n");
    int number = 0;
    for (CalendarLine line : file.lines()) {
      String key = "day-" + line.from() + "-" + line.kind() + "-" + ++number;
      text.append("BEGIN:VEVENT\n")
          .append("UID:" + Event.uid(organization, key) + "\n")
          .append("DTSTAMP:" + STAMP.format(now) + "\n")
          .append("DTSTART;VALUE=DATE:" + DAY.format(line.from()) + "\n")
          .append("DTEND;VALUE=DATE:" + DAY.format(line.to().plusDays(1)) + "\n")
          .append("CATEGORIES:" + line.kind() + "\n")
          .append("SUMMARY:" + line.label().replaceAll("[\\\\,;]", "\\\\$0") + "\n")
          .append("TRANSP:TRANSPARENT\nEND:VEVENT\n");
    }
    return Folding.of(text.append("END:VCALENDAR\n").toString());
  }
}
