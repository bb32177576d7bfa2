package org.almanac.plt;

import biweekly.Biweekly;
import biweekly.ICalendar;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.Meeting;
import org.almanac.notices.DailyMail;
import org.almanac.notices.FirstMails;
import org.springframework.boot.test.context.TestComponent;

/** The post of the small district: goes out when told, and what it brings for the calendar. */
@TestComponent
class CalendarPost {
  private final SmallDistrict district;
  private final FirstMails firstMails;
  private final DailyMail dailyMail;

  CalendarPost(SmallDistrict district, FirstMails firstMails, DailyMail dailyMail) {
    this.district = district;
    this.firstMails = firstMails;
    this.dailyMail = dailyMail;
  }

  /** A meeting with a place, a theme and a video room. */
  Meeting prepared(LocalDate day) {
    firstMails.go(district.code, "PLT", district.coordinator);
    Meeting meeting = district.meets(day);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of(
            "theme",
            "Reading",
            "place",
            "Whitby",
            "room",
            "2",
            "link",
            "https://meet.example.org/secret",
            "learning",
            120,
            "information",
            60));
    return meeting;
  }

  void cardsAreOut() {
    goesOut(LocalDate.of(2026, 9, 24));
  }

  void goesOut(LocalDate day) {
    district.moveTo(day, "07:00");
    dailyMail.release(district.code, day);
    district.moveTo(day, "12:00");
  }

  private List<byte[]> mails(String person) {
    return district
        .jdbc
        .sql("select eml from captured_mail where recipient = ? order by id")
        .param(person + "@" + district.code + ".example.org")
        .query((row, n) -> row.getBytes(1))
        .list();
  }

  /** All calendar entries in a person's mails, in the order in which they came; no years. */
  List<ICalendar> entries(String person) {
    List<ICalendar> entries = new ArrayList<>();
    try {
      for (byte[] eml : mails(person)) {
        collect(new MimeMessage(null, new ByteArrayInputStream(eml)), entries);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    entries.removeIf(calendar -> calendar.getMethod().getValue().equals("PUBLISH"));
    return entries;
  }

  private static void collect(Part part, List<ICalendar> entries) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), entries);
      }
    } else if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
      entries.add(parse(part));
    }
  }

  private static ICalendar parse(Part part) throws IOException, jakarta.mail.MessagingException {
    byte[] bytes = part.getInputStream().readAllBytes();
    return Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
  }
}
