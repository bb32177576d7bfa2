package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.Holidays;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.Paragraph;
import org.almanac.plt.AtTheDesk;
import org.almanac.rules.Rules;
import org.almanac.tasks.InstanceDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who hears what of a plan that comes later, and that its dates follow the calendar. */
@SharedAlmanacTest
@Import({ASeason.class, AtTheDesk.class})
class LateAgainTest {
  private static final LocalDate LATE = LocalDate.of(2027, 7, 2);
  private static final LocalDate TOLD = LocalDate.of(2027, 8, 30);

  @Autowired ASeason season;
  @Autowired LatePlans late;
  @Autowired PlanNotInNotice notIn;
  @Autowired SchoolPlanCountedDates counted;
  @Autowired Calendars calendars;
  @Autowired Rules rules;
  @Autowired InstanceDates dates;

  @BeforeEach
  void aSeason() {
    season.opens();
    season.launches();
  }

  @Test
  void a_plan_that_comes_later_twice_is_told_of_twice_and_no_old_promise_is_told_as_a_new_one() {
    season.moveTo(LATE, "07:00");
    late.comes(season.row(season.birch), LocalDate.of(2027, 7, 5));
    season.handsIn(season.birch, season.paula);
    assertThat(season.row(season.birch).afterItsDay().comesOn()).isEmpty();
    season.moves.beginReading(season.row(season.birch), "g");
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.talkFirst(season.row(season.birch));
    season.moveTo(LocalDate.of(2027, 9, 1), "10:00");
    season.send(
        season.task("Talk it through", season.sam, season.birch), Map.of("outcome", "revise"));
    assertThat(season.row(season.birch).afterItsDay().late()).isFalse();
    season.moveTo(LocalDate.of(2027, 10, 8), "10:00");
    season.round();
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.LATE);
    assertThat(season.told(LatePlanNotice.KIND)).filteredOn(season.paula::equals).hasSize(2);
    assertThat(told(season.birch.code())).containsExactly(season.sam);
    assertThat(notIn.write(item(season.sam)).lines()).noneMatch(line -> line.contains("5 July"));
  }

  @Test
  void in_a_vacancy_the_superintendent_is_not_told_of_the_draft_before_them() {
    season.moveTo(TOLD, "07:00");
    season.round();
    assertThat(told(season.birch.code())).containsExactly(season.sam);
    assertThat(told(season.cedar.code())).isEmpty();
  }

  @Test
  void a_coordinator_who_hears_of_it_sees_how_far_plans_are() {
    season.moveTo(TOLD, "07:00");
    assertThat(notIn.write(item(season.coordinator)).links())
        .extracting(Paragraph.Link::path)
        .containsExactly("/school-plan/" + ASeason.SEASON);
    assertThat(notIn.write(item(season.sam)).links())
        .extracting(Paragraph.Link::path)
        .containsExactly("/school-plan/" + ASeason.SEASON + "/101");
  }

  /** Edge cases 31 and 33. */
  @Test
  void what_is_counted_from_a_day_of_its_own_follows_with_it() {
    LocalDate due = LocalDate.of(2027, 6, 22);
    SchoolPlanDates counts =
        new SchoolPlanDates(calendars.of(season.code), rules.of(season.code, ASeason.SEASON));
    String instance = season.row(season.birch).processInstanceId().orElseThrow();
    Map<String, Instant> own = SchoolPlanOpening.drafting(counts, due);
    dates
        .of(instance, own.keySet())
        .forEach((name, at) -> dates.put(instance, name, at, own.get(name)));
    freed(due).stream()
        .filter(move -> move.what().equals("The plan of Birch PS"))
        .forEach(move -> counted.move(season.code, move.key(), List.of(move), season.coordinator));
    assertThat(season.task(ASeason.DRAFT, season.paula, season.birch).getDueDate())
        .isEqualTo(Date.from(ASeason.at(due.plusDays(1), "16:00")));
    season.moveTo(due.plusDays(1), "10:00");
    assertThat(season.row(season.birch).state()).as("on its day").isEqualTo(SchoolPlanState.OPEN);
    season.moveTo(due.plusDays(2), "10:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.LATE);
  }

  /** Edge cases 31 and 33. */
  @Test
  void when_a_superintendent_hears_of_a_late_plan_follows_and_nothing_moves_that_is_over() {
    season.moveTo(LATE, "07:00");
    List<DateMove> moves = freed(TOLD);
    assertThat(moves).extracting(DateMove::what).doesNotContain("Schools’ plans for 2027-28");
    assertThat(moves)
        .filteredOn(move -> move.what().equals("The plan of Birch PS"))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.name()).isEqualTo(SchoolImprovementPlanProcess.TELL_AT);
              assertThat(move.to()).isEqualTo(ASeason.at(TOLD.plusDays(1), "06:00"));
            });
  }

  private List<DateMove> freed(LocalDate day) {
    var now = calendars.of(season.code);
    return counted.moves(new CalendarChange(season.code, now, Holidays.with(now, day), Map.of()));
  }

  private List<String> told(String school) {
    return season
        .jdbc
        .sql("select person from notice where kind = ? and business_key = ? order by id")
        .params(PlanNotInNotice.KIND, season.code + ":SIP-" + ASeason.SEASON + ":" + school)
        .query(String.class)
        .list();
  }

  private NoticeItem item(String person) {
    return new NoticeItem(
        season.code,
        SchoolImprovementPlanProcess.businessKey(season.row(season.birch)),
        "",
        person,
        1,
        null,
        Instant.EPOCH);
  }
}
