package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.engine.FormContext;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.StandIns;
import org.springframework.stereotype.Component;

/**
 * What only a director says: whoever acts as one does too, and whoever stands in while one is away.
 * A coordinator to whom a task falls keeps it, so that it isn't lost.
 */
@Component
class DirectorsWord {
  private final RoleHolders holders;
  private final StandIns standIns;
  private final Calendars calendars;
  private final GoalWords words;

  DirectorsWord(RoleHolders holders, StandIns standIns, Calendars calendars, GoalWords words) {
    this.holders = holders;
    this.standIns = standIns;
    this.calendars = calendars;
    this.words = words;
  }

  /**
   * Who can close the plan, where the person who has the task can't; else empty. Nobody writes the
   * close down as it was told.
   */
  String waitsToClose(FormContext context) {
    boolean told = context.recordedBy() != null;
    return directs(context, told ? context.recordedBy() : context.person())
        ? ""
        : words.say("close.waits");
  }

  /** Who sends the draft to every voice, where the person who has the task doesn't write it. */
  String waitsToSend(FormContext context) {
    return directs(context, context.person()) ? "" : words.say("draft.waits");
  }

  /** Who lets January begin, where the person who has the task can't; a chair can as well. */
  String waitsToBegin(FormContext context) {
    return directs(context, context.person()) || holds(context, context.person(), Role.CHAIR)
        ? ""
        : words.say("gate.waits");
  }

  /** Keeps the task open where its word is another's, and says whose. */
  void refuse(String waits) {
    if (!waits.isEmpty()) {
      throw new Refusal(null, waits);
    }
  }

  private boolean directs(FormContext context, String person) {
    return holds(context, person, Role.DIRECTOR) || standsIn(context, person);
  }

  private boolean holds(FormContext context, String person, Role role) {
    return holders
        .all(context.organization(), role, calendars.of(context.organization()).today())
        .stream()
        .anyMatch(one -> one.id().equals(person));
  }

  private boolean standsIn(FormContext context, String person) {
    LocalDate today = calendars.of(context.organization()).today();
    return holders.all(context.organization(), Role.DIRECTOR, today).stream()
        .map(away -> standIns.of(context.organization(), away.id(), today, party -> false))
        .flatMap(Optional::stream)
        .map(Person::id)
        .anyMatch(person::equals);
  }
}
