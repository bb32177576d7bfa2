package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Tenants;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.plans.Draft;
import org.almanac.plt.AtTheDesk;
import org.almanac.year.DatesApart;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A board plan's whole cycle with the sandbox's director, superintendents, officers and
 * associations, from September to the launch in May, beside the PLT meetings of two families.
 */
@Tag("long")
@AlmanacTest
@Import({AllPrograms.class, DatesApart.class, AtTheDesk.class})
class BoardPlanYearTest extends AYearOfWorkingMeetings {
  private static final SchoolYear YEAR = SchoolYear.named("2026-27");
  private static final Reach TWO_FAMILIES = new Reach(Set.of("F01", "F02"), true);
  private static final String MISSING = "Time for teachers to meet";
  private static final LocalDate BREAK_MOVES = LocalDate.of(2027, 2, 3);
  private static final LocalDate WITHOUT_CHAIR = LocalDate.of(2026, 12, 18);

  @Autowired List<YearProgram> yearPrograms;
  @Autowired Tenants tenants;
  @Autowired RoleAssignments roles;

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
        assertThat(inTheLateBreak()).as("what stood there before the break moved").isNotEmpty();
        theMinistryMovesTheMarchBreak(jo);
      }
      begun();
      roomsAreFound(jo, day);
      ideasAreTriedOn(day);
      everybodyWorks(jo);
      meetingsOf(day);
    }

    assertThat(meetingsWith("board-plan-meeting", "event_held")).isEqualTo(10);
    assertThat(inTheLateBreak()).as("never in March break, however late it moved").isEmpty();
    assertThat(ended("event_launched")).isEqualTo(1);
    assertThat(notYet).as("one voice said not yet").hasSize(1);
    assertThat(ended("userTask_reviseDraft")).as("so there was one more round").isEqualTo(1);
    assertThat(asked(notYet.iterator().next())).as("asked again, and no third time").isEqualTo(2);
    assertThat(asked(chair)).as("nobody asks a chair who has left").isZero();
    theCloseKeepsWhoSaysNotYet();
    assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey("ddsb:BIP-2026-27").list())
        .isEmpty();

    String[] launch =
        desk.as(jo.id(), DDSB, Role.COORDINATOR)
            .read("/meetings/PLT-2027-05")
            .split("Launch of the board plan", -1);
    assertThat(launch).as("one block on May's agenda").hasSize(2);
    assertThat(new Attention(jdbc, holders, budget, calendar(), traceless).printed())
        .as("tasks and mails beyond the budget")
        .isEmpty();
    everybodyHeard();
  }

  /** Working meetings from 22 to 26 March, where the break is since it moved. */
  private List<Meeting> inTheLateBreak() {
    LocalDate monday = LocalDate.of(2027, 3, 22);
    return meetings.findByOrganizationAndProgramOrderByDate(DDSB, "boardplan").stream()
        .filter(meeting -> !meeting.date().isBefore(monday))
        .filter(meeting -> meeting.date().isBefore(monday.plusDays(5)))
        .toList();
  }

  /** Each working meeting with its day, place and page stood in a mail to everybody invited. */
  private void everybodyHeard() {
    List<String> unheard =
        jdbc.sql(
                "select p.role || ' of ' || m.meeting_key from meeting m"
                    + " join participation p on p.meeting_key = m.meeting_key"
                    + " and p.organization = m.organization"
                    + " where m.organization = ? and m.program = 'boardplan' and m.state = 'HELD'"
                    + " and not exists (select 1 from notice n where n.person = p.person_id"
                    + " and n.kind = 'boardplan-card' and n.state = 'MAILED'"
                    + " and n.business_key like '%' || m.meeting_key || ':%')")
            .param(DDSB)
            .query(String.class)
            .list();
    assertThat(unheard).as("whoever heard nothing of a working meeting").isEmpty();
    List<String> heard =
        jdbc.sql(
                "select business_key || ' ' || count(*) from notice where organization = ?"
                    + " and kind = 'boardplan-heard' and state = 'MAILED'"
                    + " group by business_key order by business_key")
            .param(DDSB)
            .query(String.class)
            .list();
    assertThat(heard)
        .as("what was heard of ideas before each of the ten, to all thirty at the table")
        .hasSize(10)
        .allMatch(line -> line.endsWith(" 30"));
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
