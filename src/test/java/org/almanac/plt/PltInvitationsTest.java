package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Memberships;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting in people's calendars, by mail: asked for, moved, taken out. */
@SmallDistrictTest
class PltInvitationsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 4);

  @Autowired SmallDistrict district;
  @Autowired CalendarPost post;
  @Autowired Memberships memberships;
  @Autowired Meetings meetings;
  @Autowired Moving moving;

  private Meeting meeting;

  @BeforeEach
  void aMeetingIsPrepared() {
    district.opens();
    meeting = post.prepared(DAY);
  }

  @Test
  void each_meetings_request_comes_with_its_cards_mail() {
    post.cardsAreOut();
    List<ICalendar> entries = post.entries(district.principal);
    assertThat(entries).hasSize(2); // the third form of the mail, and the file
    VEvent entry = entries.get(0).getEvents().get(0);
    assertThat(entries.get(0).getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(entry.getUid().getValue()).isEqualTo(district.code + ".PLT-2026-10@almanac");
    assertThat(entry.getSummary().getValue()).isEqualTo("PLT: Reading");
    assertThat(entry.getLocation().getValue()).isEqualTo("Whitby, 2");
    assertThat(entry.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-10-14T13:00:00Z"));
    assertThat(entry.getDescription().getValue())
        .contains("Online: https://meet.example.org/secret", "/meetings/PLT-2026-10/card");
    assertThat(entry.getAttendees()).hasSize(1);
    assertThat(entry.getAttendees().get(0).getEmail())
        .isEqualTo(district.principal + "@" + district.code + ".example.org");
    assertThat(entry.getOrganizer().getCommonName()).startsWith("District ");
    assertThat(post.entries(district.colleague).get(0).getEvents().get(0).getAttendees())
        .hasSize(1);
  }

  @Test
  void who_sent_the_card_before_the_mail_came_still_gets_the_entry() {
    district.moveTo(LocalDate.of(2026, 9, 22), "12:00");
    district.send(
        district.task("Bring your card", district.principal),
        Map.of("plan", "nothing-new", "brings", "Photos"));
    district.send(district.task("Bring your card", district.colleague), Map.of("cantCome", true));
    post.cardsAreOut();
    assertThat(post.entries(district.principal)).hasSize(2);
    assertThat(post.entries(district.colleague)).isEmpty();
  }

  @Test
  void who_left_gets_the_entry_taken_out_and_who_never_had_it_hears_nothing() {
    post.cardsAreOut();
    String successor = district.succeeds(district.colleague, LocalDate.of(2026, 10, 5));
    district.mentors(district.colleague); // is still somebody here, on another day
    follow();
    post.goesOut(LocalDate.of(2026, 10, 6));
    List<ICalendar> entries = post.entries(district.colleague);
    ICalendar last = entries.get(entries.size() - 1);
    assertThat(last.getMethod().getValue()).isEqualTo("CANCEL");
    VEvent out = last.getEvents().get(0);
    assertThat(out.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(out.getUid()).isEqualTo(entries.get(0).getEvents().get(0).getUid());
    assertThat(out.getSequence().getValue())
        .isGreaterThan(entries.get(0).getEvents().get(0).getSequence().getValue());
    assertThat(post.entries(successor)).hasSize(2);
  }

  @Test
  void who_left_by_mistake_is_asked_again_and_their_calendar_believes_it() {
    LocalDate last = LocalDate.of(2026, 10, 4);
    post.cardsAreOut();
    district.mentors(district.principal);
    district.ends(district.principal, last);
    follow();
    post.goesOut(LocalDate.of(2026, 9, 25));
    district.isMemberAgain(district.principal, last);
    follow();
    post.goesOut(LocalDate.of(2026, 9, 28));
    district.ends(district.principal, last);
    follow();
    post.goesOut(LocalDate.of(2026, 9, 29));

    List<ICalendar> entries = post.entries(district.principal);
    assertThat(entries)
        .extracting(entry -> entry.getMethod().getValue())
        .containsExactly(
            "REQUEST", "REQUEST", "CANCEL", "CANCEL", "REQUEST", "REQUEST", "CANCEL", "CANCEL");
    assertThat(entries)
        .extracting(entry -> entry.getEvents().get(0).getSequence().getValue())
        .containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
  }

  /** 14 October is daylight time, 4 November is not: nine o'clock stays nine o'clock. */
  @Test
  void a_moved_meeting_moves_in_the_calendar_under_the_same_uid() {
    post.cardsAreOut();
    move(NOVEMBER);
    post.goesOut(LocalDate.of(2026, 9, 25));
    VEvent before = entry(district.principal, 0);
    VEvent after = entry(district.principal, 2);
    assertThat(post.entries(district.principal)).hasSize(4);
    assertThat(post.entries(district.principal).get(2).getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(after.getUid()).isEqualTo(before.getUid());
    assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    assertThat(before.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-10-14T13:00:00Z"));
    assertThat(after.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-11-04T14:00:00Z"));
  }

  @Test
  void a_meeting_called_off_is_taken_out_of_each_calendar_that_has_it() {
    post.cardsAreOut();
    move(NOVEMBER);
    post.goesOut(LocalDate.of(2026, 9, 25));
    district.send(district.task("Bring your card", district.colleague), Map.of("cantCome", true));
    callOff();
    post.goesOut(LocalDate.of(2026, 9, 28));
    for (String person : List.of(district.principal, district.colleague)) {
      assertThat(post.entries(person)).hasSize(6);
      assertThat(post.entries(person).get(4).getMethod().getValue()).isEqualTo("CANCEL");
      assertThat(entry(person, 4).getStatus().getValue()).isEqualTo("CANCELLED");
      assertThat(entry(person, 4).getUid()).isEqualTo(entry(person, 0).getUid());
      assertThat(entry(person, 4).getSequence().getValue())
          .isGreaterThan(entry(person, 2).getSequence().getValue());
      assertThat(entry(person, 4).getAttendees()).hasSize(1);
    }
  }

  @Test
  void moved_before_anybody_was_invited_it_is_asked_for_once_with_its_card() {
    move(NOVEMBER);
    post.cardsAreOut();
    assertThat(post.entries(district.principal)).isEmpty();
    post.goesOut(LocalDate.of(2026, 10, 16));
    assertThat(post.entries(district.principal)).hasSize(2);
    assertThat(entry(district.principal, 0).getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-11-04T14:00:00Z"));
  }

  @Test
  void called_off_before_anybody_was_invited_nothing_is_taken_out() {
    callOff();
    post.cardsAreOut();
    assertThat(post.entries(district.principal)).isEmpty();
  }

  @Test
  void moved_while_the_cards_mail_waits_the_one_mail_asks_for_the_new_day() {
    district.moveTo(LocalDate.of(2026, 9, 22), "12:00");
    move(NOVEMBER);
    post.cardsAreOut();
    assertThat(post.entries(district.principal)).hasSize(2);
    assertThat(entry(district.principal, 0).getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-11-04T14:00:00Z"));
  }

  @Test
  void whose_address_is_missing_keeps_no_coordinator_from_hearing_of_it() {
    district
        .jdbc
        .sql("update person set mail = '' where id = ?")
        .param(district.colleague)
        .update();
    post.cardsAreOut();
    assertThat(
            district
                .jdbc
                .sql("select state from mail where person = ?")
                .param(district.colleague)
                .query(String.class)
                .list())
        .containsExactly("UNDELIVERABLE");
  }

  private void move(LocalDate day) {
    Meeting seen = now();
    Move to = new Move(day, LocalTime.of(9, 0), seen.place(), seen.room(), seen.link());
    Change change =
        within(
            () ->
                moving.move(district.coordinator, seen, seen.version(), to, true, Locale.ENGLISH));
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    district.settle();
  }

  private void callOff() {
    Meeting seen = now();
    within(() -> moving.callOff(district.coordinator, seen, seen.version()));
    district.settle();
  }

  private Change within(Supplier<Change> action) {
    return district.tenants.within(district.code, action);
  }

  private Meeting now() {
    return meetings.named(district.code, meeting.key());
  }

  private VEvent entry(String person, int nth) {
    return post.entries(person).get(nth).getEvents().get(0);
  }

  private void follow() {
    district.tenants.within(district.code, () -> memberships.follow(district.code));
  }
}
