package org.almanac.mentorship;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.DailyMail;
import org.almanac.notices.FirstMails;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.plt.AtTheDesk;
import org.almanac.tasks.DayNotices;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Mia and Max, a pair since 1 September 2026, with their mail and a phone. */
@TestComponent
class TouchScene {
  static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /** The first Monday on which sixty days have passed. */
  static final LocalDate DUE = LocalDate.of(2026, 11, 2);

  final SmallAssociation association;
  private final RunningPairs pairs;
  private final List<DayNotices> looks;
  private final Announcements announcements;
  private final DailyMail dailyMail;
  private final FirstMails firstMails;
  private final MockMvc web;

  TouchScene(
      SmallAssociation association,
      RunningPairs pairs,
      List<DayNotices> looks,
      Announcements announcements,
      DailyMail dailyMail,
      FirstMails firstMails,
      WebApplicationContext pages) {
    this.association = association;
    this.pairs = pairs;
    this.looks = looks;
    this.announcements = announcements;
    this.dailyMail = dailyMail;
    this.firstMails = firstMails;
    this.web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
  }

  void nobodyIsAPair() {
    association.opens();
    firstMails.go(association.code, "MENTORSHIP", association.coordinator);
    association.jdbc.sql("delete from captured_mail").update();
    association.jdbc.sql("delete from notice").update();
  }

  void opens() {
    nobodyIsAPair();
    association.agree(association.mia, association.max, SmallAssociation.DAY);
    association.jdbc.sql("delete from captured_mail").update();
    association.jdbc.sql("delete from notice").update();
  }

  String code() {
    return association.code;
  }

  Two pair() {
    return pairs.of(code(), association.mia).orElseThrow();
  }

  /** The morning's round and the mails of the day. */
  void round(LocalDate day) {
    moveTo(day, "07:00");
    look(day);
    release(day);
  }

  /** The mails of the day. */
  void release(LocalDate day) {
    dailyMail.release(code(), day);
    moveTo(day, "12:00");
  }

  /** Something that must be said waits for the person's next mail. */
  void said(String person) {
    announcements.announce(Announcement.once(code(), "x", "touch-test", person));
  }

  /** Only what a round announces. */
  void look(LocalDate day) {
    association.inOne(() -> looks.forEach(each -> each.look(code(), day)));
  }

  void moveTo(LocalDate day, String hour) {
    Instant then = day.atTime(LocalTime.parse(hour)).atZone(TORONTO).toInstant();
    Instant now = association.clock.instant();
    association.timeline.moveTo(then.isBefore(now) ? now : then);
  }

  /** The words of a person's mails as they got them, the oldest first. */
  List<String> mails(String person) {
    return association
        .jdbc
        .sql("select plain from captured_mail where recipient = ? and html <> '' order by id")
        .param(person + "@example.org")
        .query(String.class)
        .list();
  }

  String newest(String person) {
    List<String> mails = mails(person);
    return mails.isEmpty() ? "" : mails.get(mails.size() - 1);
  }

  byte[] raw(String person) {
    return association
        .jdbc
        .sql("select eml from captured_mail where recipient = ? order by id desc")
        .param(person + "@example.org")
        .query((row, n) -> row.getBytes(1))
        .list()
        .get(0);
  }

  /** The links of a person's newest mail, by what they say. */
  Map<String, String> links(String person) {
    Map<String, String> links = new LinkedHashMap<>();
    for (String line : newest(person).split("\r?\n")) {
      int at = line.indexOf("http://");
      if (at > 0) {
        String label = line.substring(0, at).replaceAll("[\\s\\u00a0\\u202f]*:? *$", "");
        links.put(label, line.substring(at).replaceFirst("http://[^/]+", "").strip());
      }
    }
    return links;
  }

  /** Somebody with their mail on a phone, signed in nowhere. */
  MockHttpServletResponse open(String path) {
    return answer(get(path));
  }

  String read(String path) {
    return AtTheDesk.text(open(path));
  }

  MockHttpServletResponse press(String path) {
    return answer(post(path).param("_do", "send"));
  }

  /** A table as it is, to see that looking changed nothing. */
  List<String> rows(String table) {
    return association
        .jdbc
        .sql("select * from " + table + " where organization = ? order by 1")
        .param(code())
        .query(
            (row, n) -> {
              StringBuilder text = new StringBuilder();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(row.getObject(i)).append('|');
              }
              return text.toString();
            })
        .list();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
    try {
      return web.perform(request.accept(MediaType.TEXT_HTML)).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A notice that must be said. */
  static class Said implements NoticeText {
    @Override
    public String kind() {
      return "touch-test";
    }

    @Override
    public Paragraph write(NoticeItem item) {
      return Paragraph.of("Something to know", "One line.");
    }
  }
}
