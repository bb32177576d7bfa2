package org.almanac.boardplan;

import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.SchoolYear;
import org.springframework.stereotype.Component;

/** The way from the first page of whoever sits at the table to the ideas that are tried on. */
@Component
class BoardIdeasHomeNotes implements HomeNotes {
  private final BoardPlanDoor door;
  private final BoardPlans plans;
  private final IdeaBox box;
  private final IdeaWords words;
  private final Calendars calendars;

  BoardIdeasHomeNotes(
      BoardPlanDoor door, BoardPlans plans, IdeaBox box, IdeaWords words, Calendars calendars) {
    this.door = door;
    this.plans = plans;
    this.box = box;
    this.words = words;
    this.calendars = calendars;
  }

  /** While there is an idea to try on, and a meeting that will open with it. */
  @Override
  public List<Note> of(SignedIn me) {
    String year = SchoolYear.containing(calendars.of(me.organization()).today()).name();
    return plans
        .findByOrganizationAndSchoolYear(me.organization(), year)
        .filter(plan -> !plan.cancelled() && door.voice(me, plan).isPresent())
        .filter(plan -> !box.open(plan).isEmpty())
        .flatMap(box::next)
        .map(
            meeting ->
                new Note(
                    words.say("home", DayWords.now().day(meeting.date())),
                    words.say("home.link"),
                    "/board-plan/" + year + "/ideas"))
        .stream()
        .toList();
  }
}
