package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people read when a meeting moved or was called off, and when. */
@SharedAlmanacTest
@Import({SmallDistrict.class, PltNoticesTest.Texts.class})
class ChangeNoticesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final LocalDate LATER = LocalDate.of(2026, 10, 21);

  @Autowired SmallDistrict district;
  @Autowired PltNoticesTest.Texts notices;
  @Autowired Moving moving;
  @Autowired Meetings meetings;
  @Autowired JdbcClient jdbc;

  private Meeting meeting;

  @BeforeEach
  void theCardsAreOut() {
    district.opens();
    meeting = district.meetsWithCardsOut(DAY);
  }

  @Test
  void one_line_says_from_when_to_when_and_that_the_card_stays() {
    district.send(
        district.task("Bring your card", district.colleague),
        Map.of("plan", "nothing-new", "brings", "Photos"));
    district.send(district.task("Bring your card", district.officer), Map.of("cantCome", true));
    move(LATER, "09:00", "Whitby");
    assertThat(said("meeting-moved", district.principal))
        .containsExactly(
            "Wednesday, 14 October moves to Wednesday, 21 October",
            "09:00 to 12:00 · Whitby",
            "Your card stays open until then.");
    assertThat(said("meeting-moved", district.colleague))
        .contains("Your card stays as you sent it; nothing to do again.");
    assertThat(said("meeting-moved", district.officer).get(2)).contains("a reply to this mail");
  }

  @Test
  void another_place_is_called_another_place() {
    move(DAY, "09:00", "Town Hall");
    assertThat(said("meeting-moved", district.principal))
        .startsWith("Wednesday, 14 October: another place", "09:00 to 12:00 · Town Hall");
  }

  @Test
  void called_off_it_names_the_next_one() {
    district.meets(LocalDate.of(2026, 11, 18));
    moving.callOff(district.coordinator, now(), now().version());
    district.settle();
    assertThat(said("meeting-cancelled", district.principal))
        .containsExactly(
            "Wednesday, 14 October is called off",
            "Nothing to prepare and nothing to do. Your step waits for the next card.",
            "Next: Wednesday, 18 November.");
  }

  @Test
  void moved_twice_before_the_mail_it_speaks_of_the_first_date_and_the_last() {
    move(LATER, "09:00", "Whitby");
    move(LocalDate.of(2026, 10, 28), "09:00", "Whitby");
    assertThat(said("meeting-moved", district.principal).get(0))
        .isEqualTo("Wednesday, 14 October moves to Wednesday, 28 October");
  }

  @Test
  void called_off_before_the_mail_the_move_is_not_spoken_of() {
    move(LATER, "09:00", "Whitby");
    moving.callOff(district.coordinator, now(), now().version());
    district.settle();
    assertThat(said("meeting-cancelled", district.principal).get(0))
        .isEqualTo("Wednesday, 14 October is called off");
  }

  private void move(LocalDate day, String hour, String place) {
    Move to = new Move(day, LocalTime.parse(hour), place, null, null);
    Change change =
        moving.move(district.coordinator, now(), now().version(), to, true, Locale.CANADA);
    assertThat(change.result()).as(change.words()).isEqualTo(Change.Result.DONE);
    district.settle();
  }

  /** Heading and lines of the newest notice of a kind. */
  private List<String> said(String kind, String person) {
    var item =
        jdbc.sql(
                "select max(occurrence) from notice"
                    + " where organization = ? and kind = ? and person = ?")
            .params(district.code, kind, person)
            .query(Integer.class)
            .single();
    var paragraph =
        notices.write(kind, district.code, district.code + ":" + meeting.key(), person, item);
    List<String> all = new java.util.ArrayList<>(List.of(paragraph.heading()));
    all.addAll(paragraph.lines());
    return all;
  }

  private Meeting now() {
    return meetings.named(district.code, meeting.key());
  }
}
