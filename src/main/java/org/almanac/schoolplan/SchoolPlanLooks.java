package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Unit;
import org.almanac.tasks.OpenTask;
import org.springframework.stereotype.Component;

/** How far a plan is, as somebody may see it, and what that person can do with it. */
@Component
class SchoolPlanLooks {
  private final SchoolPlanDoor door;
  private final SchoolPlans plans;
  private final LatePlans late;
  private final SchoolPlanPlaces places;
  private final Calendars calendars;
  private final SchoolPlanWords words;

  SchoolPlanLooks(
      SchoolPlanDoor door,
      SchoolPlans plans,
      LatePlans late,
      SchoolPlanPlaces places,
      Calendars calendars,
      SchoolPlanWords words) {
    this.door = door;
    this.plans = plans;
    this.late = late;
    this.places = places;
    this.calendars = calendars;
    this.words = words;
  }

  /**
   * What the page shows of it.
   *
   * @param says where it stands, in a sentence
   * @param meeting the June staff meeting, line by line
   * @param task the task with which it is handed in; empty where that is nobody's here
   */
  record Look(
      String says,
      List<String> meeting,
      String keeps,
      String changes,
      String task,
      boolean canTakeBack,
      boolean canComeLater,
      boolean canWithdraw) {}

  Look of(SchoolPlan plan, SignedIn me, Unit school) {
    boolean atTheSchool = door.isAtTheSchool(me, school);
    boolean writes = door.writes(me, school);
    SchoolPlanState state = atTheSchool ? plan.state().asItsSchoolSeesIt() : plan.state();
    boolean over = state.isOver() || state == SchoolPlanState.RELEASED;
    String task =
        late.drafting(plan)
            .filter(open -> me.id().equals(open.assignee()))
            .map(OpenTask::id)
            .orElse("");
    return new Look(
        says(plan, state),
        meeting(plan.meeting()),
        plan.answer().map(TeamAnswer::keeps).orElse(null),
        plan.answer().map(TeamAnswer::changes).orElse(null),
        task,
        writes && state == SchoolPlanState.IN,
        writes && state == SchoolPlanState.LATE,
        !over && (writes || !atTheSchool));
  }

  /** Where it stands, in a sentence for those at its school. */
  String atItsSchool(SchoolPlan plan) {
    return says(plan, plan.state().asItsSchoolSeesIt());
  }

  private String says(SchoolPlan plan, SchoolPlanState state) {
    Optional<LocalDate> day =
        plan.handedIn()
            .map(HandedIn::at)
            .map(at -> calendars.of(plan.organization()).local(at).toLocalDate());
    String moment = day.map(DayWords.now()::day).orElse("");
    String reason = plan.takenOut().map(out -> reason(plan, out)).orElse("");
    boolean second = state == SchoolPlanState.IN && day.filter(in -> inSummer(plan, in)).isEmpty();
    if (state == SchoolPlanState.LATE && plan.afterItsDay().word().isPresent()) {
      return late(plan.afterItsDay());
    }
    return words.say("state." + state.word() + (second ? ".later" : ""), moment, reason);
  }

  /** What its principal answered is read back to them, the day among it. */
  private String late(AfterItsDay said) {
    return said.comesOn()
        .map(day -> words.say("state.late.comes", DayWords.now().day(day)))
        .orElseGet(() -> words.say("state.late.call"));
  }

  /** What nobody took out ended with its season, where the next one has begun. */
  private String reason(SchoolPlan plan, TakenOut out) {
    if (out.reason() != null || out.by() != null) {
      return out.reason() == null ? "" : out.reason();
    }
    return plans.after(plan).map(next -> words.say("season-over", next)).orElse("");
  }

  /** What comes late, or once the season has begun, is read in a round after summer. */
  private boolean inSummer(SchoolPlan plan, LocalDate handedIn) {
    LocalDate begins = SchoolYear.named(plan.season()).first();
    return !plan.afterItsDay().late()
        && handedIn.isBefore(begins)
        && calendars.of(plan.organization()).today().isBefore(begins.plusMonths(1));
  }

  private List<String> meeting(StaffMeeting meeting) {
    return Stream.of(
            meeting.inRoom() == null ? "" : words.say("meeting.room", meeting.inRoom()),
            meeting.voiceWanted() == null ? "" : words.say("meeting.voice", meeting.voiceWanted()),
            meeting.councilConsulted() ? words.say("meeting.council") : "")
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /**
   * A plan of a school that merged into another.
   *
   * @param says whose it is, and of which year
   */
  record Before(String says, String year, String code) {}

  /** Plans of schools that merged into this one: their history is under both. */
  List<Before> mergedInto(Unit school) {
    return plans
        .findByOrganizationAndTakenOutMergedIntoOrderBySeasonDesc(
            school.organization(), school.code())
        .stream()
        .map(
            plan ->
                new Before(
                    words.say(
                        "merged.before",
                        places.name(plan.organization(), plan.school()),
                        plan.season()),
                    plan.season(),
                    plan.school()))
        .toList();
  }
}
