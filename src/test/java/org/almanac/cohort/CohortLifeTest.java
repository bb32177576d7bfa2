package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.Holidays;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Moving;
import org.almanac.meetings.SnowDay;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Snow, a new calendar, and a meeting that is called off: what hangs on November's follows. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class CohortLifeTest {
  private static final LocalDate DAY = SmallAssociation.NOVEMBER;
  private static final LocalDate LATER = LocalDate.of(2026, 11, 25);

  @Autowired SmallAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired SnowDay snow;
  @Autowired Moving moving;
  @Autowired IssueBox issues;
  @Autowired SuggestionBox box;
  @Autowired Calendars calendars;
  @Autowired CohortCountedDates counted;

  private Meeting meeting;

  @BeforeEach
  void theCardsAreOut() {
    association.opens();
    association.yearBegins();
    meeting = association.cardsOut(DAY);
  }

  /** Edge case 28. */
  @Test
  void buses_cancelled_on_the_day_the_meeting_goes_to_another_with_all_that_hangs_on_it() {
    box.say(association.code, meeting.key(), association.member, "Board meetings");
    issues.name(meeting, "Bus routes in winter");
    association.moveTo(DAY, "06:05");
    Meeting now = association.named(DAY);
    SnowDay.Goes goes = new SnowDay.Goes(now.key(), now.version(), LATER);
    Change change =
        snow.busesCancelled(
            association.coordinator, association.code, List.of(goes), true, Locale.CANADA);
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    association.settle();
    assertThat(association.told("meeting-moved")).isEqualTo(4);
    association.moveTo(DAY, "12:30");
    assertThat(association.open("Record who came", association.coordinator)).isEmpty();
    Meeting moved = association.named(DAY);
    assertThat(moved.date()).isEqualTo(LATER);
    assertThat(moved.codeFrom()).isEqualTo(SmallAssociation.at(LATER, "11:50"));
    assertThat(issues.open(moved)).as("until the room sits down there").isTrue();
    assertThat(box.seen(moved, association.mentor)).hasSize(1);
    association.moveTo(LATER, "12:30");
    association.send(
        association.task("Record who came", association.coordinator), Map.of("headCount", 3));
    association.moveTo(LATER.plusDays(5), "09:00");
    assertThat(association.ends("meeting-participation")).contains("Took part");
    assertThat(association.incidents()).isZero();
  }

  /** Edge case 33. */
  @Test
  void a_holiday_before_the_meeting_moves_what_is_counted_from_it() {
    Task design = association.task("Design the session", association.coordinator);
    Date due = Date.from(SmallAssociation.at(LocalDate.of(2026, 11, 11), "16:00"));
    assertThat(design.getDueDate()).isEqualTo(due);
    OrganizationCalendar now = calendars.of(association.code);
    OrganizationCalendar next = Holidays.with(now, LocalDate.of(2026, 11, 13));
    CalendarChange change = new CalendarChange(association.code, now, next, Map.of());
    List<DateMove> moves = counted.moves(change);
    assertThat(moves).isNotEmpty().allMatch(move -> move.key().equals(meeting.key()));
    counted.move(association.code, meeting.key(), moves, association.coordinator);
    association.settle();
    assertThat(association.task("Design the session", association.coordinator).getDueDate())
        .isEqualTo(Date.from(SmallAssociation.at(LocalDate.of(2026, 11, 10), "16:00")));
    assertThat(association.incidents()).isZero();
  }

  @Test
  void nothing_is_named_for_a_meeting_that_is_called_off_and_the_page_says_why() {
    issues.name(meeting, "Bus routes in winter");
    Meeting now = association.named(DAY);
    moving.callOff(association.coordinator, now, now.version());
    association.settle();
    desk.as(association.member, association.code, Role.NEW_MEMBER);
    String page = "/meetings/" + meeting.key() + "/issues";
    assertThat(desk.read(page))
        .contains("This meeting is not taking place", "Bus routes in winter")
        .doesNotContain("The room has sat down");
    desk.send(page, "issue", "Too late");
    assertThat(issues.of(association.named(DAY))).hasSize(1);
    assertThat(desk.read("/meetings/" + meeting.key() + "/suggestions"))
        .doesNotContain("The room has sat down");
  }
}
