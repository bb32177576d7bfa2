package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.springframework.stereotype.Component;

/** The way from the first page to a school's plan, once the board's is launched. */
@Component
class SchoolPlanHomeNotes implements HomeNotes {
  private final Plans plans;
  private final SchoolPlanDoor door;
  private final SchoolPlanLooks looks;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final SchoolPlanWords words;

  SchoolPlanHomeNotes(
      Plans plans,
      SchoolPlanDoor door,
      SchoolPlanLooks looks,
      RoleHolders holders,
      Calendars calendars,
      SchoolPlanWords words) {
    this.plans = plans;
    this.door = door;
    this.looks = looks;
    this.holders = holders;
    this.calendars = calendars;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    Optional<Plan> board = plans.launched(me.organization()).stream().findFirst();
    List<Note> notes = new ArrayList<>();
    board.filter(this::isOfNow).ifPresent(found -> notes.addAll(of(me, found)));
    return notes;
  }

  private List<Note> of(SignedIn me, Plan board) {
    List<Note> notes = new ArrayList<>();
    String path = "/school-plan/" + board.schoolYear();
    if (me.is(Role.PRINCIPAL)) {
      holders.schoolsOf(me.id(), calendars.of(me.organization()).today()).stream()
          .filter(unit -> unit.kind() == UnitKind.SCHOOL)
          .filter(school -> door.writes(me, school))
          .forEach(school -> notes.add(write(school, board, path)));
    }
    if (door.looksAfterSchools(me)) {
      notes.add(
          new Note(
              words.say("home.alignment", board.schoolYear()),
              words.say("home.alignment.link"),
              path));
    }
    return notes;
  }

  private Note write(Unit school, Plan board, String path) {
    boolean begun =
        plans
            .of(school.organization(), school.code(), board.schoolYear())
            .filter(plan -> !plan.goals().isEmpty())
            .isPresent();
    boolean open = door.open(board, school);
    boolean read = begun || !open;
    String text = words.say(read ? "home.begun" : "home.write", school.name(), board.schoolYear());
    return new Note(
        door.row(board, school)
            .filter(row -> !row.state().isWritten())
            .map(row -> words.say("home.stands", text, looks.atItsSchool(row)))
            .orElse(text),
        words.say(!open ? "home.begun.read" : begun ? "home.begun.link" : "home.write.link"),
        path + "/" + school.code() + (read ? "" : "/edit"));
  }

  /** Its year, or the one in which it was made. */
  private boolean isOfNow(Plan board) {
    String now = calendars.of(board.organization()).schoolYear().name();
    return board.schoolYear().compareTo(now) >= 0;
  }
}
