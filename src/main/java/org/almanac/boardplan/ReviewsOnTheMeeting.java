package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingPart;
import org.springframework.stereotype.Component;

/** The January meeting opens with what is there: officers' reviews and the district's results. */
@Component
class ReviewsOnTheMeeting implements MeetingPart {
  private final BoardPlanDoor door;
  private final BoardPlans plans;
  private final BoardPlanning planning;
  private final BoardVoices voices;
  private final Reviewing reviewing;
  private final IdeaWords words;

  ReviewsOnTheMeeting(
      BoardPlanDoor door,
      BoardPlans plans,
      BoardPlanning planning,
      BoardVoices voices,
      Reviewing reviewing,
      IdeaWords words) {
    this.door = door;
    this.plans = plans;
    this.planning = planning;
    this.voices = voices;
    this.reviewing = reviewing;
    this.words = words;
  }

  @Override
  public String program() {
    return BoardPlanProgram.PROGRAM;
  }

  @Override
  public List<Section> of(Meeting meeting, SignedIn me) {
    return opened(meeting)
        .filter(plan -> door.table(me, plan))
        .map(plan -> section(plan, meeting))
        .stream()
        .toList();
  }

  /** The plan of which this is the first working meeting. */
  Optional<BoardPlan> opened(Meeting meeting) {
    SchoolYear year = SchoolYear.containing(meeting.date());
    return plans
        .findByOrganizationAndSchoolYear(meeting.organization(), year.name())
        .filter(plan -> !plan.cancelled())
        .filter(plan -> first(meeting, year));
  }

  private boolean first(Meeting meeting, SchoolYear year) {
    return planning.meetings(meeting.organization(), year).stream()
        .limit(1)
        .anyMatch(one -> one.key().equals(meeting.key()));
  }

  private Section section(BoardPlan plan, Meeting meeting) {
    List<String> there = reviewing.there(plan);
    List<String> toCome =
        reviewing.toCome(plan, voices.of(plan.organization(), meeting.date(), plan.reach()));
    List<String> lines = new ArrayList<>(there);
    if (!toCome.isEmpty()) {
      lines.add(words.say("reviews.opening.to-come", String.join("; ", toCome)));
    }
    String page = "/board-plan/" + plan.schoolYear();
    return new Section(
        words.say("reviews.opening.title"),
        words.say(there.isEmpty() ? "reviews.empty" : "reviews.opening.lead"),
        List.copyOf(lines),
        List.of(
            new Page(words.say("reviews.opening.page"), page + "/reviews"),
            new Page(words.say("results.title"), page + "/results")));
  }
}
