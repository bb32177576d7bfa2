package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.mail.MailSendException;

/** Calendar files in a mail: which part they are, what they are called, and when they go. */
@NoticesSlice
@Import({EnclosureTest.Entries.class, MailedEntries.class})
class EnclosureTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailedEntries mailed;

  /** Tells of business key {@code uid@sequence,method,day}; "and" adds a second. */
  @TestComponent
  static class Entries implements NoticeText {
    @Override
    public String kind() {
      return "entry";
    }

    @Override
    public Paragraph write(NoticeItem item) {
      Paragraph said = Paragraph.of("An entry", "Grüße");
      for (String one : item.businessKey().split("and")) {
        String[] parts = one.split("[@,]");
        Enclosure.Method method = Enclosure.Method.valueOf(parts[2]);
        said =
            said.enclose(
                new Enclosure(
                    method,
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Instant.parse(parts[3] + "T13:00:00Z"),
                    method == Enclosure.Method.PUBLISH ? "year" : "invite",
                    "BEGIN:VCALENDAR\r\nMETHOD:" + method + "\r\nX:" + one + " ö\r\nEND"));
      }
      return said;
    }
  }

  @BeforeEach
  void open() {
    post.open();
  }

  @Test
  void the_entry_is_the_third_form_of_the_mail_and_a_file_beside_it() throws Exception {
    MimeMessage mail = sent("a@0,REQUEST,2026-10-14");
    assertThat(types(mail))
        .containsExactly(
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics");
    BodyPart entry = parts(mail).get(2);
    ContentType type = new ContentType(entry.getContentType());
    assertThat(type.getParameter("method")).isEqualTo("REQUEST");
    assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
    assertThat(entry.getDisposition()).isNull();
    assertThat(text(entry)).contains("METHOD:REQUEST\r\n", "ö");
    BodyPart file = parts(mail).get(3);
    assertThat(file.getFileName()).isEqualTo("invite.ics");
    assertThat(file.getDisposition()).isEqualTo("attachment");
    assertThat(text(file)).isEqualTo(text(entry));
  }

  @Test
  void the_method_of_the_part_is_the_method_in_the_file() throws Exception {
    for (String method : List.of("REQUEST", "CANCEL", "PUBLISH")) {
      post.open();
      for (BodyPart part : parts(sent("a@1," + method + ",2026-10-14"))) {
        if (part.isMimeType("text/calendar")) {
          assertThat(new ContentType(part.getContentType()).getParameter("method"))
              .isEqualTo(method);
          assertThat(text(part)).contains("METHOD:" + method + "\r\n");
        }
      }
    }
  }

  @Test
  void a_mail_without_an_entry_is_as_it_was() throws Exception {
    announcements.announce(Announcement.once(ORG, "a", "news", PRINCIPAL));
    release();
    assertThat(types(arrived(0)))
        .containsExactly("multipart/alternative", "text/plain", "text/html");
  }

  @Test
  void a_year_is_a_file_to_look_at() throws Exception {
    MimeMessage mail = sent("y@0,PUBLISH,2026-10-06");
    assertThat(types(mail))
        .containsExactly(
            "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar");
    assertThat(parts(mail).get(2).getFileName()).isEqualTo("year.ics");
  }

  @Test
  void of_several_entries_the_soonest_shows_itself_and_each_is_a_file() throws Exception {
    MimeMessage mail =
        sent("c@0,PUBLISH,2026-10-01andb@0,REQUEST,2026-11-18anda@2,CANCEL,2026-10-14");
    List<BodyPart> parts = parts(mail);
    assertThat(text(parts.get(2))).contains("METHOD:CANCEL", "X:a@2");
    assertThat(parts.subList(3, 6))
        .extracting(BodyPart::getFileName)
        .containsExactly("invite.ics", "invite-2.ics", "year.ics");
    assertThat(parts.get(4).getContentType()).contains("text/calendar", "method=REQUEST");
    assertThat(parts.get(0).getContent().toString()).contains("2 calendar entries come with");
  }

  @Test
  void of_two_about_the_same_the_latest_goes() throws Exception {
    announce("a@1,REQUEST,2026-11-04");
    announce("a@0,REQUEST,2026-10-14");
    release();
    assertThat(types(arrived(0))).hasSize(6);
    assertThat(text(parts(arrived(0)).get(2))).contains("X:a@1");
  }

  @Test
  void whose_item_is_one_of_several_in_the_days_mail_still_gets_the_entry() throws Exception {
    announcements.announce(Announcement.once(ORG, "x", "news", PRINCIPAL));
    announce("a@0,REQUEST,2026-10-14");
    announcements.announce(Announcement.once(ORG, "z", "news", PRINCIPAL));
    release();
    assertThat(post.server.arrived).hasSize(1);
    assertThat(types(arrived(0))).contains("text/calendar", "application/ics");
  }

  @Test
  void each_try_brings_the_same_and_it_arrives_once() throws Exception {
    List<String> tried = new ArrayList<>();
    post.server.answer =
        mail -> {
          tried.add(calendarPart(mail));
          return tried.size() < 3 ? new MailSendException("busy") : null;
        };
    announce("a@0,REQUEST,2026-10-14");
    dailyMail.release(ORG, TUESDAY);
    post.until("2026-10-06T10:00");
    assertThat(post.server.arrived).hasSize(1);
    assertThat(tried).hasSize(3);
    assertThat(tried.get(2)).isEqualTo(tried.get(0));
  }

  @Test
  void a_mail_that_takes_the_place_of_one_that_never_left_brings_its_entry() throws Exception {
    post.server.answer = mail -> new MailSendException("busy");
    announce("a@0,REQUEST,2026-10-14");
    release();
    post.until("2026-10-07T07:00");
    announcements.announce(Announcement.once(ORG, "x", "news", PRINCIPAL));
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    post.server.answer = mail -> null;
    post.until("2026-10-07T18:00");
    assertThat(post.states("mail")).containsExactly("REPLACED", "SENT");
    assertThat(types(arrived(0))).contains("text/calendar");
  }

  @Test
  void what_a_later_mail_was_faster_to_take_out_is_not_asked_for_again() throws Exception {
    post.server.answer =
        mail -> PostOffice.messageId(mail).contains("daily") ? new MailSendException("busy") : null;
    announce("a@0,REQUEST,2026-10-14andb@0,REQUEST,2026-11-18");
    release();
    announcements.announce(
        Announcement.once(ORG, "a@1,CANCEL,2026-10-14", "entry", PRINCIPAL).today());
    post.goRound();
    post.server.answer = mail -> null;
    post.until("2026-10-06T18:00");
    assertThat(post.states("mail")).containsExactly("SENT", "SENT");
    assertThat(text(parts(arrived(0)).get(2))).contains("METHOD:CANCEL");
    assertThat(types(arrived(1))).hasSize(6);
    assertThat(text(parts(arrived(1)).get(2))).contains("X:b@0");
  }

  @Test
  void what_a_calendar_has_taken_in_is_known_until_it_was_taken_out() throws Exception {
    assertThat(mailed.taken(ORG, PRINCIPAL, "a")).isFalse();
    sent("a@0,REQUEST,2026-10-14");
    assertThat(mailed.taken(ORG, PRINCIPAL, "a")).isTrue();
    assertThat(mailed.taken(ORG, PRINCIPAL, "b")).isFalse();
    assertThat(mailed.taken(ORG, PostOffice.SUPERINTENDENT, "a")).isFalse();
    assertThat(mailed.taken("other", PRINCIPAL, "a")).isFalse();
    announcements.announce(
        Announcement.once(ORG, "a@1,CANCEL,2026-10-14", "entry", PRINCIPAL).today());
    post.goRound();
    assertThat(mailed.taken(ORG, PRINCIPAL, "a")).isFalse();
  }

  private MimeMessage sent(String key) throws Exception {
    announce(key);
    release();
    return arrived(0);
  }

  private void announce(String key) {
    announcements.announce(Announcement.once(ORG, key, "entry", PRINCIPAL));
  }

  private void release() {
    dailyMail.release(ORG, TUESDAY);
    post.goRound();
  }

  /** As the other side reads it. */
  private MimeMessage arrived(int i) throws Exception {
    return new MimeMessage(
        null,
        new ByteArrayInputStream(
            raw(post.server.arrived.get(i)).getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String raw(MimeMessage mail) {
    try {
      mail.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      return bytes.toString(StandardCharsets.ISO_8859_1);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String calendarPart(MimeMessage mail) {
    try {
      return text(parts(mail).get(2));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> types(MimeMessage mail) throws Exception {
    List<String> types = new ArrayList<>();
    types.add(base(mail.getContentType()));
    types(mail.getContent(), types);
    return types;
  }

  private static void types(Object content, List<String> types) throws Exception {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        types.add(base(parts.getBodyPart(i).getContentType()));
        types(parts.getBodyPart(i).getContent(), types);
      }
    }
  }

  /** The parts that hold something, from the top. */
  private static List<BodyPart> parts(MimeMessage mail) throws Exception {
    List<BodyPart> leaves = new ArrayList<>();
    collect((Multipart) mail.getContent(), leaves);
    return leaves;
  }

  private static void collect(Multipart parts, List<BodyPart> leaves) throws Exception {
    for (int i = 0; i < parts.getCount(); i++) {
      if (parts.getBodyPart(i).getContent() instanceof Multipart inside) {
        collect(inside, leaves);
      } else {
        leaves.add(parts.getBodyPart(i));
      }
    }
  }

  private static String base(String type) throws Exception {
    return new ContentType(type).getBaseType();
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
