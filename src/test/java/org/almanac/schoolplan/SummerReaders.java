package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.people.Holding;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.plans.Draft;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Superintendents who read together in the simulated summer; one of them never answers. */
@TestComponent
public class SummerReaders {
  public static final LocalDate FIRST_ROUND = LocalDate.of(2027, 7, 2);
  public static final LocalDate SECOND_ROUND = LocalDate.of(2027, 9, 9);
  public static final LocalDate THIRD_ROUND = LocalDate.of(2027, 10, 4);
  private static final String DDSB = SummerSchools.DDSB;
  private static final String SEASON = SummerSchools.SEASON;
  private static final LocalDate WINDOW = LocalDate.of(2027, 8, 25);

  private final SummerSchools schools;
  private final ModerationForming forming;
  private final ModerationReplacing replacing;
  private final ModerationGroups groups;
  private final Moderation moderation;
  private final ReadingDesk reading;
  private final FeedbackDesk feedback;
  private final FeedbackRelease release;
  private final ApprovalDesk approvals;
  private final RoleHolders holders;
  private final PeopleChanges changes;
  private final Tenants tenants;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final Calendars calendars;

  private List<String> superintendents;
  private String silent;
  private int replaced;
  private int hidden;
  private int released;

  SummerReaders(
      SummerSchools schools,
      ModerationForming forming,
      ModerationReplacing replacing,
      ModerationGroups groups,
      Moderation moderation,
      ReadingDesk reading,
      FeedbackDesk feedback,
      FeedbackRelease release,
      ApprovalDesk approvals,
      RoleHolders holders,
      PeopleChanges changes,
      Tenants tenants,
      TaskService tasks,
      JdbcClient jdbc,
      Calendars calendars) {
    this.schools = schools;
    this.forming = forming;
    this.replacing = replacing;
    this.groups = groups;
    this.moderation = moderation;
    this.reading = reading;
    this.feedback = feedback;
    this.release = release;
    this.approvals = approvals;
    this.holders = holders;
    this.changes = changes;
    this.tenants = tenants;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  public void are() {
    superintendents =
        holders.holdings(DDSB, Role.SUPERINTENDENT, SummerSchools.LAUNCH).stream()
            .map(Holding::person)
            .map(one -> one.id())
            .distinct()
            .sorted()
            .toList();
    silent = superintendents.get(5);
  }

  /** What coordinator and superintendents do on a day, beside their tasks. */
  public void live(LocalDate day, String coordinator) {
    if (day.equals(LocalDate.of(2027, 6, 21))) {
      away(superintendents.get(0), "2027-07-05", "2027-07-30", superintendents.get(8), coordinator);
    } else if (day.equals(LocalDate.of(2027, 7, 9))) {
      away(superintendents.get(1), "2027-07-09", "2027-07-23", superintendents.get(9), coordinator);
    } else if (List.of(FIRST_ROUND, SECOND_ROUND, THIRD_ROUND).contains(day)) {
      publishes();
    }
    if (toldOfSilence() > 0 && replaced == 0) {
      replaces(coordinator);
    }
    if (!day.isBefore(WINDOW) && day.getDayOfWeek() != DayOfWeek.TUESDAY) {
      releases(day);
    }
  }

  private void away(String person, String from, String to, String substitute, String by) {
    tenants.within(
        DDSB,
        () ->
            changes.make(
                DDSB,
                new PeopleChange.Away(
                    person, LocalDate.parse(from), LocalDate.parse(to), substitute, null),
                by));
  }

  private void publishes() {
    ModerationForming.Draft draft = forming.look(DDSB, SEASON);
    assertThat(draft.ahead().alone()).as("a family that nobody leads").isEmpty();
    assertThat(draft.formed().unread()).as("plans that nobody can read").isEmpty();
    assertThat(forming.publish(DDSB, SEASON, draft.mark())).as("published").isTrue();
  }

  long toldOfSilence() {
    return jdbc.sql("select count(*) from notice where organization = ? and kind = ?")
        .params(DDSB, ModerationNews.NOT_BEGUN)
        .query(Long.class)
        .single();
  }

  private void replaces(String by) {
    for (ModerationGroup group :
        groups.findByOrganizationAndSchoolYearOrderByNumber(DDSB, SEASON)) {
      boolean waits =
          moderation.seats(group).stream()
              .anyMatch(seat -> seat.reader().equals(silent) && !seat.isIn());
      if (waits && group.is(ModerationState.READING)) {
        replaced +=
            superintendents.stream()
                    .anyMatch(one -> replacing.replace(group, silent, one, by).isEmpty())
                ? 1
                : 0;
      }
    }
  }

  private void releases(LocalDate day) {
    for (int i = 0; i < superintendents.size(); i++) {
      // two of them forget it every time
      if (i != 3 && i != 7 && !day.isBefore(WINDOW.plusDays(i % 5))) {
        String person = superintendents.get(i);
        List<String> own =
            release.own(DDSB, SEASON, person).stream()
                .filter(plan -> plan.state() == SchoolPlanState.APPROVED)
                .map(SchoolPlan::school)
                .toList();
        released += own.isEmpty() ? 0 : release.release(DDSB, SEASON, person, own);
      }
    }
  }

  /** The notes are made a few days before they sit down; one person makes none in July. */
  public boolean reads(Task task, LocalDate day) {
    LocalDate due = calendars.of(DDSB).local(task.getDueDate().toInstant()).toLocalDate();
    int early = 1 + Math.floorMod(task.getAssignee().hashCode(), 4);
    return !(replaced == 0 && task.getAssignee().equals(silent))
        && !day.isBefore(due.minusDays(early));
  }

  /** One note for each plan that is somebody's to read. */
  public void notes(Task task, String businessKey) {
    ModerationGroup group = groups.of(DDSB, businessKey);
    String asked = (String) tasks.getVariable(task.getId(), PlanModerationProcess.READER);
    ModerationSeat seat = moderation.seat(group, asked).orElseThrow();
    Map<String, Draft.Typed> typed = new HashMap<>();
    reading
        .still(group, seat, task.getAssignee())
        .forEach(
            plan ->
                typed.put(
                    ReadingFields.path(plan) + ReadingFields.NOTE,
                    new Draft.Typed("I wonder about " + plan.school(), Draft.mark(""))));
    reading.save(group, task.getAssignee(), typed);
  }

  /** One strength, one question, one next step for each plan. */
  public void agrees(Task task, String businessKey) {
    ModerationGroup group = groups.of(DDSB, businessKey);
    Map<String, Draft.Typed> typed = new HashMap<>();
    for (ModerationPlan plan : feedback.open(group)) {
      for (FeedbackPart part : FeedbackPart.values()) {
        typed.put(
            ReadingFields.path(plan, part),
            new Draft.Typed(part.word() + " of " + plan.school(), Draft.mark("")));
      }
    }
    feedback.save(group, task.getAssignee(), typed);
  }

  /** Those of the asked plans that are talked over first. */
  public List<String> talkFirst(Task task, String businessKey) {
    ModerationGroup group = groups.of(DDSB, businessKey);
    String family = (String) tasks.getVariable(task.getId(), PlanModerationProcess.FAMILY);
    return approvals.asked(group, family).stream()
        .map(ModerationPlan::school)
        .filter(schools::wantsTalk)
        .toList();
  }

  /** READ FIRST: whose own notes are not in sees none of another's. */
  public void nobodySeesAnothersNotesBefore() {
    for (ModerationGroup group :
        groups.findByOrganizationAndSchoolYearOrderByNumber(DDSB, SEASON)) {
      if (group.is(ModerationState.READING)) {
        List<ModerationSeat> seats = moderation.seats(group);
        boolean somebodyIsIn = seats.stream().anyMatch(ModerationSeat::isIn);
        for (ModerationSeat seat : seats) {
          if (!seat.isIn()) {
            assertThat(reading.others(group, seat.reader())).as("before the own are in").isEmpty();
            hidden += somebodyIsIn ? 1 : 0;
          }
        }
      }
    }
  }

  /** How often there was something that READ FIRST kept back. */
  public int hidden() {
    return hidden;
  }

  /** How many a superintendent let go; the others went by themselves. */
  public int released() {
    return released;
  }

  /** Who did another's reading besides: two people's tasks in one month. */
  public Set<String> standingIn() {
    Set<String> all = new TreeSet<>(List.of(superintendents.get(8), superintendents.get(9)));
    all.addAll(replacing());
    return all;
  }

  private Set<String> replacing() {
    return groups.findByOrganizationAndSchoolYearOrderByNumber(DDSB, SEASON).stream()
        .flatMap(group -> moderation.seats(group).stream())
        .filter(seat -> !seat.reader().equals(seat.asked()))
        .map(ModerationSeat::reader)
        .collect(Collectors.toSet());
  }

  public int replaced() {
    return replaced;
  }

  /** In the window nothing of it is there for a school, and nobody can let it go. */
  public void nothingIsReleased() {
    for (String school : schools.ways().keySet()) {
      assertThat(release.of(DDSB, SEASON, school)).as(school).isEmpty();
    }
    for (String one : superintendents) {
      List<String> own = release.own(DDSB, SEASON, one).stream().map(SchoolPlan::school).toList();
      assertThat(release.release(DDSB, SEASON, one, own)).as("before the window").isZero();
    }
  }
}
