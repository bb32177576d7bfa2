package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Tenants;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.plans.Draft;
import org.almanac.plt.AtTheDesk;
import org.almanac.rules.Finding;
import org.almanac.year.DatesApart;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A board plan's whole cycle with the sandbox's director, superintendents, officers and
 * associations, from September to the launch in May, beside the PLT meetings of two families.
 */
@AlmanacTest
@Import({AllPrograms.class, DatesApart.class, AtTheDesk.class})
class BoardPlanYearTest extends AWholeYear {
  private static final SchoolYear YEAR = SchoolYear.named("2026-27");
  private static final Reach TWO_FAMILIES = new Reach(Set.of("F01", "F02"), true);
  private static final String PLAN = "/board-plan/2026-27";
  private static final String MISSING = "Time for teachers to meet";
  private static final LocalDate BREAK_MOVES = LocalDate.of(2027, 2, 3);
  private static final LocalDate WITHOUT_CHAIR = LocalDate.of(2026, 12, 18);

  @Autowired List<YearProgram> yearPrograms;
  @Autowired Tenants tenants;
  @Autowired RoleAssignments roles;
  @Autowired AtTheDesk desk;

  private final Set<String> notYet = new TreeSet<>();
  private String chair;
  private String goal;
  private String written = Draft.mark("");
  private final Set<String> begun = new TreeSet<>();

  @Test
  void from_september_to_the_launch_with_ten_working_meetings_nobody_has_a_task_too_many()
      throws Exception {
    Person jo = holders.holder(DDSB, Role.COORDINATOR, null, today()).orElseThrow();
    desk.as(jo.id(), DDSB, Role.COORDINATOR);
    theChairLeaves();
    tenMeetingsAreProposed();
    settled("BIP", Reach.EVERYBODY, 10);
    settled("PLT", TWO_FAMILIES, 10);
    firstMails.pending(DDSB).forEach(one -> firstMails.go(DDSB, one.code(), jo.id()));

    LocalDate end = LocalDate.of(2027, 6, 30);
    for (LocalDate day = today(); !day.isAfter(end); day = day.plusDays(1)) {
      moveTo(calendar().at(day, MORNING));
      if (day.equals(BREAK_MOVES)) {
        theMinistryMovesTheMarchBreak(jo);
      }
      begun();
      everybodyWorks(jo);
      meetingsOf(day);
    }

    assertThat(meetingsWith("board-plan-meeting", "event_held")).isEqualTo(10);
    assertThat(meetings.findByOrganizationAndProgramOrderByDate(DDSB, "boardplan"))
        .as("never in March break, however late it moved")
        .noneMatch(
            meeting ->
                !meeting.date().isBefore(LocalDate.of(2027, 3, 22))
                    && !meeting.date().isAfter(LocalDate.of(2027, 3, 26)));
    assertThat(ended("event_launched")).isEqualTo(1);
    assertThat(notYet).as("one voice said not yet").hasSize(1);
    assertThat(ended("userTask_reviseDraft")).as("so there was one more round").isEqualTo(1);
    assertThat(asked(notYet.iterator().next())).as("asked again, and no third time").isEqualTo(2);
    assertThat(asked(chair)).as("nobody asks a chair who has left").isZero();
    theCloseKeepsWhoSaysNotYet();
    assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey("ddsb:BIP-2026-27").list())
        .isEmpty();

    // ten meetings are the most there can be; their months bring more mails than the budget yet
    List<Finding> beyond = new Attention(jdbc, holders, budget, calendar()).printed();
    assertThat(beyond)
        .extracting(Finding::message)
        .as("tasks beyond the budget")
        .allMatch(message -> message.contains(" mails "));
  }

  private long asked(String person) {
    return history
        .createHistoricTaskInstanceQuery()
        .taskDefinitionKey("userTask_sayHeard")
        .taskAssignee(person)
        .count();
  }

  private void theCloseKeepsWhoSaysNotYet() {
    Person director = holders.holder(DDSB, Role.DIRECTOR, null, today()).orElseThrow();
    desk.as(director.id(), DDSB, Role.DIRECTOR);
    assertThat(desk.read(PLAN + "/heard"))
        .contains("Who still says not yet", MISSING, "In May we talk about time.");
    assertThat(desk.read(PLAN)).contains("and teachers have time to meet.");
  }

  /** Edge case 56: no chair of the board, and nothing waits for that voice. */
  private void theChairLeaves() {
    RoleAssignment chair =
        roles.findByOrganizationOrderById(DDSB).stream()
            .filter(role -> role.role() == Role.CHAIR)
            .findFirst()
            .orElseThrow();
    this.chair = chair.personId();
    roles.save(chair.until(WITHOUT_CHAIR));
  }

  /** As many as the rules allow; what is decided is believed for a minute. */
  private void tenMeetingsAreProposed() {
    jdbc.sql("update setting set setting_value = '10' where organization = ? and setting_key = ?")
        .params(DDSB, "boardplan.meetings.proposed")
        .update();
    moveTo(clock.instant().plusSeconds(120));
  }

  /** So many of its meetings on the days that the rules propose. */
  private void settled(String code, Reach reach, int meetingCount) {
    YearProgram program = program(code);
    tenants.within(
        DDSB,
        () -> {
          List<YearDate> dates =
              program.propose(DDSB, YEAR).stream()
                  .filter(date -> date.day() != null)
                  .limit(meetingCount)
                  .toList();
          assertThat(dates).hasSize(meetingCount);
          program.settle(DDSB, YEAR, dates, reach);
        });
  }

  /** Each cycle begins on its day. */
  private void begun() {
    for (String code : List.of("BIP", "PLT")) {
      YearProgram program = program(code);
      boolean due =
          !program.beginsAt(DDSB, YEAR, calendar(), Map.of()).isAfter(clock.instant())
              && begun.add(code);
      if (due) {
        tenants.within(DDSB, () -> program.begin(DDSB, YEAR));
        moveTo(clock.instant());
      }
    }
  }

  private YearProgram program(String code) {
    return yearPrograms.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  /** Edge case 33. */
  private void theMinistryMovesTheMarchBreak(Person jo) throws Exception {
    desk.as(jo.id(), DDSB, Role.COORDINATOR);
    String moved =
        Files.readString(Path.of("src/main/resources/calendars/ontario-2026-27.csv"))
            .replace(
                "2027-03-15,2027-03-19,BREAK,March break",
                "2027-03-22,2027-03-26,BREAK,March break");
    String look = desk.bring("/days/calendar", "ours.csv", moved).getRedirectedUrl();
    String page = new String(desk.look(look).getContentAsByteArray(), StandardCharsets.UTF_8);
    Map<String, String> sent = new LinkedHashMap<>();
    Matcher fields =
        Pattern.compile("name=\"(shown|to\\.[^\"]+)\" value=\"([^\"]*)\"").matcher(page);
    while (fields.find()) {
      sent.put(fields.group(1), fields.group(2));
    }
    desk.send(
        look,
        sent.entrySet().stream()
            .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
            .toArray(String[]::new));
    moveTo(clock.instant());
    assertThat(calendar().instructional(LocalDate.of(2027, 3, 24))).isFalse();
  }

  /** A day with meetings goes by: tickets in the one room, were you heard in the other. */
  private void meetingsOf(LocalDate day) {
    for (Meeting meeting : meetings.findByOrganizationAndDateBetweenOrderByDate(DDSB, day, day)) {
      if (meeting.state() == MeetingState.PLANNED && meeting.program().equals("boardplan")) {
        moveTo(meeting.endsAt().minusSeconds(240));
        for (int i = 0; i < 7; i++) {
          desk.send(
              "/t/" + meeting.roomCode() + "/heard",
              "voice",
              i < 5 ? "SUPERINTENDENTS" : "OFFICERS",
              "heard",
              "yes",
              "missing",
              "students");
        }
      }
    }
    moveTo(calendar().at(day, LocalTime.of(16, 0)));
    everybodyWorks(null);
  }

  @Override
  Map<String, Object> answer(Task task) {
    return switch (task.getTaskDefinitionKey()) {
      case "userTask_reviewPlan" ->
          Map.of("trend", "Reading goes up", "practice", "Talk", "gotInTheWay", "Time");
      case "userTask_sayHeard" -> heard(task);
      case "userTask_draftPlan" -> drafted(task, "Every child reads every day.");
      case "userTask_reviseDraft" ->
          drafted(task, "Every child reads every day, and teachers have time to meet.");
      case "userTask_closePlan" -> Map.of("word", "In May we talk about time.");
      case "userTask_addRecording" ->
          Map.of("link", "https://video.example.org/1", "captions", true);
      default -> super.answer(task);
    };
  }

  /** The director writes the plan's one goal on its page, and sends the draft. */
  private Map<String, Object> drafted(Task task, String title) {
    desk.as(task.getAssignee(), DDSB, Role.DIRECTOR);
    if (goal == null) {
      String added = desk.send(PLAN + "/edit", "do", "goal").getRedirectedUrl();
      goal = added.substring(added.indexOf("#goal-") + "#goal-".length());
    }
    desk.send(PLAN + "/edit", "text-" + goal + "-title", title, "seen-" + goal + "-title", written);
    written = Draft.mark(title);
    return Map.of();
  }

  /** One association says not yet in both rounds, and stays heard on record. */
  private Map<String, Object> heard(Task task) {
    boolean notHeard =
        notYet.contains(task.getAssignee())
            || notYet.isEmpty()
                && holders
                    .rolesOf(task.getAssignee(), today())
                    .contains(Role.ASSOCIATION_REPRESENTATIVE);
    if (notHeard) {
      notYet.add(task.getAssignee());
      return Map.of("answer", "notYet", "wanted", MISSING);
    }
    return Map.of("answer", "heard");
  }
}
