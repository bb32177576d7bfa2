package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.springframework.stereotype.Component;

/** The way from the first page to the groups, once the board's plan is launched. */
@Component
class ModerationHomeNotes implements HomeNotes {
  private final ModerationDoor door;
  private final FeedbackRelease release;
  private final ModerationRounds rounds;
  private final Plans plans;
  private final Calendars calendars;
  private final ModerationWords words;

  ModerationHomeNotes(
      ModerationDoor door,
      FeedbackRelease release,
      ModerationRounds rounds,
      Plans plans,
      Calendars calendars,
      ModerationWords words) {
    this.door = door;
    this.release = release;
    this.rounds = rounds;
    this.plans = plans;
    this.calendars = calendars;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    List<Note> notes = new ArrayList<>();
    door.groups(me)
        .forEach(
            group ->
                notes.add(
                    new Note(
                        words.say("home.group", words.day(group.meetsOn())),
                        words.say("home.group.link"),
                        "/moderation/" + group.schoolYear() + "/" + group.number())));
    Optional.of(me)
        .filter(ModerationHomeNotes::couldRelease)
        .flatMap(one -> release.waits(one.organization(), one.id()))
        .ifPresent(
            year ->
                notes.add(
                    new Note(
                        words.say("home.release"),
                        words.say("home.release.link"),
                        "/moderation/" + year + "/release")));
    if (me.is(Role.COORDINATOR) || me.is(Role.DIRECTOR)) {
      String now = calendars.of(me.organization()).schoolYear().name();
      plans.launched(me.organization()).stream()
          .filter(board -> board.schoolYear().compareTo(now) >= 0)
          .filter(board -> me.is(Role.COORDINATOR) || door.formsAsDirector(me, board.schoolYear()))
          .findFirst()
          .ifPresent(
              board ->
                  notes.add(
                      new Note(
                          forming(board),
                          words.say("home.coordinator.link"),
                          "/moderation/" + board.schoolYear())));
    }
    return notes;
  }

  /** Nobody who only leads a school is asked about the release of others' feedback. */
  private static boolean couldRelease(SignedIn me) {
    return me.is(Role.SUPERINTENDENT) || me.is(Role.DIRECTOR) || !me.is(Role.PRINCIPAL);
  }

  private String forming(Plan board) {
    int waiting = rounds.waiting(board.organization(), board.schoolYear()).size();
    return waiting == 0
        ? words.say("home.coordinator", board.schoolYear())
        : words.say("home.coordinator.waiting", board.schoolYear(), waiting);
  }
}
