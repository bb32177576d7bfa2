package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Tenants;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.rules.Finding;
import org.almanac.schoolplan.SummerEnds;
import org.almanac.schoolplan.SummerForecast;
import org.almanac.schoolplan.SummerPeople;
import org.almanac.schoolplan.SummerReaders;
import org.almanac.schoolplan.SummerSchools;
import org.almanac.schoolplan.SummerWay;
import org.almanac.year.DatesApart;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * From the launch in May to the next October with 133 schools, beside the PLT meetings of June,
 * September and October: the plans are drafted, read together, approved, released and answered.
 */
@Tag("long")
@AlmanacTest
@Import({
  AllPrograms.class,
  DatesApart.class,
  SummerSchools.class,
  SummerPeople.class,
  SummerReaders.class,
  SummerEnds.class,
  SummerForecast.class
})
class SimulatedSummerTest extends AWholeYear {
  private static final LocalDate FIRST = LocalDate.of(2027, 4, 19);
  private static final LocalDate WINDOW = LocalDate.of(2027, 8, 25);
  private static final LocalDate LAST = LocalDate.of(2027, 10, 29);
  private static final int SECONDS = 180;

  /** In April the year of this test is opened, so its dates and a meeting come in one month. */
  private static final List<String> NAMED =
      List.of("principal, 2027-04: 4 mails", "officer, 2027-04: 4 mails");

  @Autowired SummerSchools schools;
  @Autowired SummerReaders readers;
  @Autowired SummerEnds ends;
  @Autowired SummerForecast forecast;
  @Autowired List<YearProgram> yearPrograms;
  @Autowired Tenants tenants;

  @Test
  void a_summer_of_133_schools_ends_right_for_every_one_within_everybodys_months_and_year() {
    long began = System.nanoTime();
    long computed = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    begins();
    Person jo = holders.holder(DDSB, Role.COORDINATOR, null, today()).orElseThrow();
    firstMails.pending(DDSB).forEach(one -> firstMails.go(DDSB, one.code(), jo.id()));
    schools.mixed(jo.id());
    readers.are();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = next(day)) {
      moveTo(calendar().at(day, MORNING));
      if (day.equals(SummerSchools.LAUNCH)) {
        schools.launches(holders.holder(DDSB, Role.DIRECTOR, null, day).orElseThrow().id());
      } else if (day.equals(LocalDate.of(2027, 5, 28))) {
        begunOnceMore(jo);
      } else if (day.equals(LocalDate.of(2027, 8, 16))) {
        plt(SchoolYear.named("2027-28"));
      }
      schools.live(day, this::drafting);
      readers.live(day, jo.id());
      everybodyWorks(jo);
      readers.nobodySeesAnothersNotesBefore();
      boolean checked = day.getDayOfWeek() == DayOfWeek.MONDAY || day.equals(WINDOW.minusDays(1));
      if (checked && day.isAfter(SummerSchools.DUE) && day.isBefore(WINDOW)) {
        readers.nothingIsReleased();
      }
    }
    double wall = (System.nanoTime() - began) / 1e9;
    computed = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - computed;
    double seconds = computed / 1e9;
    System.out.println(ends.ends());
    System.out.printf(
        "The summer took %.0f s, %.0f s of them computing: %d tasks done.%n", wall, seconds, done);
    List<Finding> beyond = attention("2026-27", "2027-05-19", "2027-06-30", "2027-07-20").printed();
    beyond.addAll(attention("2027-28", "2027-08-02", "2027-09-10", "2027-10-10").printed());

    assertThat(forecast.foretold(Role.PRINCIPAL))
        .as("what the year's page says of principals' months")
        .isEqualTo(forecast.mostPrincipalsGot());
    assertThat(forecast.foretold(Role.SUPERINTENDENT))
        .as("and of a superintendent's who writes the one feedback")
        .isEqualTo(forecast.mostWritersGot());
    ends.rightForEverySchool();
    ends.toldOnceOfWhatIsNotIn();
    ends.nothingReachedAPrincipalInBetween();
    assertThat(readers.hidden()).as("notes that READ FIRST kept back").isPositive();
    assertThat(readers.replaced()).as("who never answered was replaced").isEqualTo(1);
    assertThat(ends.ends())
        .as("who forgot to release, and who did not")
        .containsEntry("With its school", readers.released())
        .hasEntrySatisfying("In time for the PLT", n -> assertThat(n).isGreaterThan(10));
    assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
    assertThat(seconds).as("seconds, whatever else runs").isLessThan(SECONDS);
    assertThat(beyond)
        .as("nobody's month or year asks too much, but for what decision 0045 names")
        .extracting(Finding::message)
        .allMatch(said -> NAMED.stream().anyMatch(said::startsWith));
  }

  /** The clock stands in May; of the principal learning teams one meeting is left. */
  private void begins() {
    ClockUtil.setCurrentTime(Date.from(calendar().at(FIRST, LocalTime.of(5, 0))));
    jdbc.sql("update setting set setting_value = ? where organization = ? and setting_key = ?")
        .params("ontario-2026-27.csv, ontario-2027-28.csv", DDSB, "calendar.file")
        .update();
    jdbc.sql("update setting set setting_value = '1' where organization = ? and setting_key = ?")
        .params(DDSB, "plt.meetings.least")
        .update();
    moveTo(clock.instant().plusSeconds(120));
    plt(SchoolYear.named("2026-27"));
  }

  private void plt(SchoolYear year) {
    YearProgram plt =
        yearPrograms.stream().filter(one -> one.code().equals("PLT")).findFirst().orElseThrow();
    tenants.within(
        DDSB,
        () -> {
          List<YearDate> dates =
              plt.propose(DDSB, year).stream().filter(date -> date.day() != null).toList();
          assertThat(dates).isNotEmpty();
          plt.settle(DDSB, year, dates, Reach.EVERYBODY);
          plt.begin(DDSB, year);
        });
  }

  private void begunOnceMore(Person jo) {
    for (String code : schools.of(SummerWay.BEGUN_AGAIN)) {
      as(
          jo.id(),
          () ->
              forms.submitStartForm(
                  latest("school-improvement-plan"),
                  Map.of("schoolYear", SummerSchools.SEASON, "school", code)));
    }
  }

  /** The next weekday. */
  private static LocalDate next(LocalDate day) {
    return day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
  }

  private Map<String, Task> drafting() {
    Map<String, Task> drafting = new HashMap<>();
    tasks
        .createTaskQuery()
        .taskDefinitionKey("userTask_draftPlan")
        .taskAssigned()
        .list()
        .forEach(task -> drafting.put(SummerSchools.school(businessKey(task)), task));
    return drafting;
  }

  private Attention attention(String year, String... days) {
    return new Attention(
            jdbc,
            holders,
            budget,
            calendar(),
            traceless,
            SchoolYear.named(year),
            List.of(days).stream().map(LocalDate::parse).toList())
        .without(readers.standingIn())
        .without(schools.anew());
  }

  @Override
  boolean ready(Task task, LocalDate since) {
    return switch (task.getTaskDefinitionKey()) {
      case "userTask_draftPlan" ->
          task.getAssignee() != null
              && schools.handsIn(SummerSchools.school(businessKey(task)), today());
      case "userTask_readBundle" -> readers.reads(task, today());
      case "userTask_answerFeedback" -> schools.answers(SummerSchools.school(businessKey(task)));
      default -> super.ready(task, since);
    };
  }

  @Override
  Map<String, Object> answer(Task task) {
    String key = businessKey(task);
    return switch (task.getTaskDefinitionKey()) {
      case "userTask_draftPlan" -> {
        schools.writes(SummerSchools.school(key), task.getAssignee());
        yield Map.of("inRoom", "All teachers");
      }
      case "userTask_readBundle" -> {
        readers.notes(task, key);
        yield Map.of();
      }
      case "userTask_agreeFeedback" -> {
        readers.agrees(task, key);
        yield Map.of();
      }
      case "userTask_approvePlans" -> Map.of("talkFirst", readers.talkFirst(task, key));
      case "userTask_talkThrough" -> Map.of("outcome", schools.outcome(SummerSchools.school(key)));
      case "userTask_answerFeedback" -> Map.of("keeps", "Reading aloud", "changes", "When");
      default -> super.answer(task);
    };
  }
}
