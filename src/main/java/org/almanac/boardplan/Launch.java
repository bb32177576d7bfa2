package org.almanac.boardplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Block;
import org.almanac.meetings.BlockKind;
import org.almanac.meetings.Contributions;
import org.almanac.meetings.Contributor;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.tasks.OpenTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The director launches the plan: at the May meeting, or at another one that somebody named. */
@Service
@Transactional
class Launch implements Contributor {
  /** What the block on another program's agenda is called by. */
  static final String SOURCE = "board-plan-launch";

  private final BoardPlans plans;
  private final BoardGoals goals;
  private final Meetings meetings;
  private final Contributions contributions;
  private final RoleHolders holders;
  private final OpenTasks tasks;
  private final Calendars calendars;
  private final Rules rules;
  private final BipWords words;
  private final Clock clock;

  Launch(
      BoardPlans plans,
      BoardGoals goals,
      Meetings meetings,
      Contributions contributions,
      RoleHolders holders,
      OpenTasks tasks,
      Calendars calendars,
      Rules rules,
      BipWords words,
      Clock clock) {
    this.plans = plans;
    this.goals = goals;
    this.meetings = meetings;
    this.contributions = contributions;
    this.holders = holders;
    this.tasks = tasks;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
    this.clock = clock;
  }

  /** The meeting that holds the launch: as named, else the May meeting; one that is to come. */
  @Transactional(readOnly = true)
  Optional<Meeting> meeting(String organization, String schoolYear) {
    BoardPlan plan = plans.of(organization, schoolYear);
    Optional<Meeting> named =
        plan.launchMeeting()
            .flatMap(key -> meetings.findByOrganizationAndKey(organization, key))
            .filter(this::toCome);
    return named.or(() -> inMay(organization, SchoolYear.named(schoolYear)));
  }

  private Optional<Meeting> inMay(String organization, SchoolYear year) {
    Settings settings = rules.of(organization, year.name());
    int month = settings.number("boardplan.launch.month");
    String program = settings.text("boardplan.launch.program");
    return toCome(organization, year).stream()
        .filter(meeting -> meeting.program().equals(program))
        .filter(meeting -> meeting.date().getMonthValue() == month)
        .findFirst();
  }

  /** From the day on which the year is settled, long before the block is there. */
  @Override
  @Transactional(readOnly = true)
  public boolean bringsTo(Meeting meeting) {
    String year = SchoolYear.containing(meeting.date()).name();
    return plans
        .findByOrganizationAndSchoolYear(meeting.organization(), year)
        .filter(plan -> !plan.cancelled())
        .flatMap(plan -> meeting(meeting.organization(), year))
        .filter(launch -> launch.key().equals(meeting.key()))
        .isPresent();
  }

  /** The year's meetings to come at which it could be launched. */
  @Transactional(readOnly = true)
  List<Meeting> toCome(String organization, SchoolYear year) {
    LocalDate until = year.next().first().plusMonths(3);
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(
            organization, calendars.of(organization).today(), until)
        .stream()
        .filter(meeting -> !meeting.program().equals(BoardPlanProgram.PROGRAM))
        .filter(this::toCome)
        .toList();
  }

  private boolean toCome(Meeting meeting) {
    return meeting.state() != MeetingState.CANCELLED && meeting.endsAt().isAfter(clock.instant());
  }

  /** Stands on the meeting's agenda, the director presenting; on no other any more. */
  Optional<Meeting> putOnAgenda(String organization, String schoolYear) {
    plans.of(organization, schoolYear).goesOn(BoardPlanState.CLOSED);
    Optional<Meeting> found = meeting(organization, schoolYear);
    takeAway(organization, schoolYear);
    found.ifPresent(
        meeting -> contributions.put(meeting, source(schoolYear), block(organization, schoolYear)));
    return found;
  }

  /** No meeting holds it any more. */
  void takeAway(String organization, String schoolYear) {
    contributions.takeAway(organization, source(schoolYear));
  }

  /** Whoever is the director on the meeting's day, whoever it was when the block was put there. */
  @Override
  @Transactional(readOnly = true)
  public Block onTheDay(Block block, String source, Meeting meeting) {
    return source.startsWith(SOURCE)
        ? new Block(
            block.kind(),
            block.title(),
            block.minutes(),
            director(meeting.organization(), meeting.date()))
        : block;
  }

  private String director(String organization, LocalDate day) {
    return holders.all(organization, Role.DIRECTOR, day).stream()
        .map(Person::id)
        .findFirst()
        .orElse(null);
  }

  private Block block(String organization, String schoolYear) {
    String director = director(organization, calendars.of(organization).today());
    int minutes = rules.of(organization, schoolYear).number("boardplan.launch.minutes");
    String next = SchoolYear.named(schoolYear).next().name();
    return new Block(BlockKind.INFORMATION, words.say("launch.block", next), minutes, director);
  }

  private static String source(String schoolYear) {
    return SOURCE + "-" + schoolYear;
  }

  /** With the meeting the plan is launched; false where that meeting did not take place. */
  boolean takesPlace(String organization, String schoolYear, String meetingKey) {
    Meeting meeting = meetings.named(organization, meetingKey);
    boolean held =
        meeting.state() != MeetingState.CANCELLED && !meeting.endsAt().isAfter(clock.instant());
    if (held) {
      launched(plans.of(organization, schoolYear), meeting);
    }
    return held;
  }

  private void launched(BoardPlan plan, Meeting meeting) {
    plan.launched(meeting.date(), meeting.key());
    goals.launched(plan, meeting.date());
  }

  /** The launch is at this meeting now. */
  void name(String organization, String schoolYear, String meetingKey) {
    plans.of(organization, schoolYear).launchesAt(meetingKey);
  }

  Instant recordingDue(String organization, String schoolYear) {
    return new BoardPlanDates(calendars.of(organization), rules.of(organization, schoolYear))
        .in("boardplan.recording.workingDays");
  }

  /** Whoever was away from the launch finds it here. */
  void records(
      String organization, String schoolYear, String meetingKey, BoardPlan.Recorded recorded) {
    BoardPlan plan = plans.of(organization, schoolYear);
    // one that waited for its recording before the meeting itself launched it
    if (plan.launchedOn().isEmpty()) {
      launched(plan, meetings.named(organization, meetingKey));
    }
    plan.records(recorded, calendars.of(organization).today());
  }

  /** The same once it is launched, for whoever puts it right. */
  void records(BoardPlan plan, BoardPlan.Recorded recorded) {
    records(plan.organization(), plan.schoolYear(), plan.launchMeeting().orElse(null), recorded);
  }

  /** Whether somebody has the task to say where it can be watched. */
  @Transactional(readOnly = true)
  boolean isAskedFor(BoardPlan plan) {
    return tasks
        .waiting(
            plan.organization(),
            BoardImprovementPlanProcess.businessKey(plan.organization(), plan.schoolYear()),
            BoardPlanLaunchProcess.ADD_RECORDING)
        .isPresent();
  }
}
