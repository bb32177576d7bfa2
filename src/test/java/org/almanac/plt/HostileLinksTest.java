package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody tries with a link that isn't theirs, or isn't one. */
@SmallDistrictTest
@ExtendWith(OutputCaptureExtension.class)
class HostileLinksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired CalendarPost post;
  @Autowired OnAPhone phone;
  @Autowired AtTheDesk desk;
  @Autowired Attendance attendance;

  Meeting meeting;
  String card;

  @BeforeEach
  void theCardsAreInTheMail() {
    district.opens();
    meeting = post.prepared(DAY);
    post.cardsAreOut();
    card = phone.card(district.principal);
  }

  @Test
  void whoever_reads_our_tables_finds_no_link_that_opens_anything() {
    String stored =
        district
            .jdbc
            .sql("select concat(plain, html) from mail where person = ?")
            .param(district.principal)
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(card.substring(6));
    List<String> addresses =
        Pattern.compile("/card/[\\w-]+").matcher(stored).results().map(MatchResult::group).toList();
    assertThat(addresses).isNotEmpty();
    assertThat(addresses)
        .allSatisfy(address -> assertThat(phone.open(address).getStatus()).isEqualTo(404));
  }

  @Test
  void a_token_that_is_cut_or_changed_opens_nothing_and_looks_like_any_other() {
    String nothing = phone.read("/card/" + "x".repeat(54));
    char last = card.charAt(card.length() - 1);
    List<String> tries =
        List.of(
            card.substring(0, card.length() - 1),
            card.substring(0, card.length() - 1) + (last == 'A' ? 'B' : 'A'),
            card + "A",
            card.substring(0, 28),
            "/card/" + phone.card(district.colleague).substring(6, 28) + card.substring(28),
            "/card/null",
            "/card/..%2f..%2fetc",
            "/card/'%20or%201=1");
    for (String each : tries) {
      MockHttpServletResponse answer = phone.open(each);
      assertThat(answer.getStatus()).as(each).isIn(404, 400);
      if (answer.getStatus() == 404) {
        assertThat(AtTheDesk.text(answer)).isEqualTo(nothing);
      }
    }
    assertThat(phone.open(card).getStatus()).isEqualTo(200);
  }

  @Test
  void a_row_that_was_changed_breaks_its_link() {
    district
        .jdbc
        .sql("update signed_link set person = ? where person = ?")
        .params(district.colleague, district.principal)
        .update();
    assertThat(phone.open(card).getStatus()).isEqualTo(404);
  }

  @Test
  void a_link_moved_to_another_organization_opens_nothing() {
    district
        .jdbc
        .sql("update signed_link set organization = 'other' where person = ?")
        .param(district.principal)
        .update();
    assertThat(phone.open(card).getStatus()).isEqualTo(404);
  }

  @Test
  void fields_that_the_card_does_not_have_are_refused_by_name() {
    assertThat(
            AtTheDesk.text(phone.press(card, "plan", "nothing-new", "brings", "x", "coming", "1")))
        .contains("This form has no field “coming”");
    assertThat(AtTheDesk.text(phone.press(card, "plan", "<b>", "brings", "x")))
        .contains("isn't one of the choices");
    assertThat(AtTheDesk.text(phone.press(card, "plan", "moved", "plan", "nothing-new")))
        .contains("choices");
    assertThat(phone.send(card, "quick:bogus").getStatus()).isEqualTo(410);
    assertThat(phone.send(card, "part-99", "brings", "Kept").getStatus()).isEqualTo(302);
    assertThat(AtTheDesk.text(phone.send(card, "part-2", "moved", "w".repeat(30_000))))
        .contains("w".repeat(30_000));
    assertThat(coming(district.principal)).isEqualTo(Coming.UNKNOWN);
  }

  @Test
  void what_is_too_long_is_said_with_its_figures_and_kept_on_the_page() {
    String tooLong = "y".repeat(1001);
    assertThat(
            AtTheDesk.text(phone.press(card, "plan", "moved", "moved", tooLong, "brings", "Kept")))
        .contains("1,001 characters", "1,000", "Kept", tooLong);
    assertThat(phone.send(card + "/draft", null, "moved", "z".repeat(30_000)).getStatus())
        .isEqualTo(413);
  }

  @Test
  void a_post_that_was_cut_off_on_its_way_sends_nothing() {
    String officers = phone.card(district.officer);
    assertThat(phone.send(officers, null).getStatus()).isEqualTo(400);
    assertThat(coming(district.officer)).isEqualTo(Coming.UNKNOWN);
    assertThat(phone.press(officers).getStatus()).isEqualTo(302);
  }

  @Test
  void what_was_typed_is_shown_as_text_never_as_markup() {
    phone.send(card + "/draft", null, "brings", "<script>alert(1)</script>{{where}}**x**");
    assertThat(phone.open(card))
        .extracting(HostileLinksTest::html)
        .asString()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{where}}**x**")
        .doesNotContain("<script>alert");
  }

  @Test
  void what_is_typed_is_there_again_and_goes_with_the_card() {
    assertThat(
            phone.send(card + "/draft", null, "plan", "moved", "moved", "Half a sen").getStatus())
        .isEqualTo(204);
    assertThat(phone.read(card)).contains("Half a sen");
    assertThat(drafts()).isEqualTo(1);
    phone.press(card, "plan", "moved", "moved", "Half a sentence", "brings", "x");
    assertThat(drafts()).isZero();
    String colleagues = phone.card(district.colleague);
    phone.send(colleagues + "/draft", null, "brings", "Mine");
    district.send(
        district.task("Bring your card", district.colleague),
        Map.of("plan", "nothing-new", "brings", "In Tasklist"));
    assertThat(drafts()).as("sent another way").isZero();
  }

  @Test
  void two_posts_at_once_record_one_and_both_read_what_is_the_case() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Callable<MockHttpServletResponse> send =
          () -> phone.press(card, "plan", "moved", "moved", "At once", "brings", "x");
      List<Future<MockHttpServletResponse>> answers = both.invokeAll(List.of(send, send));
      MockHttpServletResponse one = answers.get(0).get();
      MockHttpServletResponse other = answers.get(1).get();
      assertThat(List.of(one.getStatus(), other.getStatus())).containsExactlyInAnyOrder(302, 410);
      MockHttpServletResponse second = one.getStatus() == 410 ? one : other;
      assertThat(AtTheDesk.text(second)).containsAnyOf("sent a moment ago", "sent already", "done");
    } finally {
      both.shutdown();
    }
    assertThat(
            district
                .jdbc
                .sql("select count(*) from plan_version where organization = ?")
                .param(district.code)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void after_thirty_wrong_links_a_minute_is_waited_and_a_good_one_still_opens() {
    district.moveTo(LocalDate.of(2026, 9, 25), "12:00");
    String wrong = "/card/" + "x".repeat(50);
    for (int i = 0; i < 30; i++) {
      assertThat(phone.open(wrong + (1000 + i)).getStatus()).isEqualTo(404);
    }
    MockHttpServletResponse wait = phone.open(wrong + 1030);
    assertThat(wait.getStatus()).isEqualTo(429);
    assertThat(wait.getHeader("Retry-After")).isEqualTo("60");
    assertThat(phone.open(card).getStatus()).as("everybody behind one address").isEqualTo(200);
    assertThat(phone.send(card + "/draft", null, "brings", "Kept").getStatus()).isEqualTo(204);
    district.moveTo(LocalDate.of(2026, 9, 25), "12:02");
    assertThat(phone.open(wrong + 1031).getStatus()).isEqualTo(404);
  }

  @Test
  void nobody_keeps_the_page_or_hears_of_its_address(CapturedOutput log) {
    MockHttpServletResponse page = phone.open(card);
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
    assertThat(page.getHeader("Set-Cookie")).isNull();
    assertThat(html(page)).doesNotContain("=\"http", "=\"//");
    phone.press(card, "plan", "moved");
    phone.press(card, "plan", "nothing-new", "brings", "x");
    phone.open(card.substring(0, card.length() - 2));
    assertThat(log.getAll()).doesNotContain(card.substring(6, 28));
    assertThat(
            district
                .jdbc
                .sql("select count(*) from signed_link where token_hash like ?")
                .param("%" + card.substring(6, 28) + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_coordinators_preview_shows_and_makes_no_link() {
    district.opens();
    meeting = post.prepared(DAY);
    district.moveTo(LocalDate.of(2026, 9, 22), "07:00");
    int before = links();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    String preview = html(desk.look("/mail/to/" + district.principal));
    assertThat(preview).contains("Open my card", "This isn").doesNotContain("/card/");
    assertThat(links()).isEqualTo(before);
  }

  private int links() {
    return district.jdbc.sql("select count(*) from signed_link").query(Integer.class).single();
  }

  private int drafts() {
    return district
        .jdbc
        .sql("select count(*) from answer_draft where organization = ?")
        .param(district.code)
        .query(Integer.class)
        .single();
  }

  private Coming coming(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow().coming();
  }

  private static String html(MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
