package org.almanac.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a role changes hands, or somebody is away or back, the open work follows. */
@Component
class Succession {
  private final Hands hands;
  private final Whose whose;
  private final Calendars calendars;
  private final Reassignment reassignment;
  private final FreshDates freshDates;
  private final StandInNews news;
  private final Clock clock;

  Succession(
      Hands hands,
      Whose whose,
      Calendars calendars,
      Reassignment reassignment,
      FreshDates freshDates,
      StandInNews news,
      Clock clock) {
    this.hands = hands;
    this.whose = whose;
    this.calendars = calendars;
    this.reassignment = reassignment;
    this.freshDates = freshDates;
    this.news = news;
    this.clock = clock;
  }

  @Transactional
  public void follow(String organization) {
    hands.sweep(organization);
    going(organization, calendars.of(organization).today()).forEach(move -> go(organization, move));
  }

  /** What a day's round would hand over as things are, and changes nothing. */
  List<Going> going(String organization, LocalDate day) {
    return hands.toLookAt(organization, day).stream()
        .flatMap(task -> going(organization, task, day).stream())
        .toList();
  }

  /**
   * The tasks that a day's round would hand over: their old dates and people are mentioned no more.
   */
  Set<String> following(String organization, LocalDate day) {
    return going(organization, day).stream().map(Going::taskId).collect(Collectors.toSet());
  }

  private Optional<Going> going(String organization, Hands.Held task, LocalDate day) {
    return whose
        .of(organization, task, day)
        .filter(duty -> differs(task, duty))
        .filter(duty -> !rests(task, duty))
        .map(
            duty ->
                new Going(
                    task.taskId(),
                    task.name(),
                    task.assignee(),
                    duty.person().id(),
                    duty.standsIn() ? duty.holder().id() : null,
                    why(task, duty),
                    due(organization, task, duty, day)));
  }

  /** What somebody said isn't theirs rests as long as the roles still answer with them. */
  private static boolean rests(Hands.Held task, Duty duty) {
    String since = task.givenBackBy();
    return duty.person().id().equals(since) || duty.holder().id().equals(since);
  }

  private static boolean differs(Hands.Held task, Duty duty) {
    return !duty.person().id().equals(task.assignee())
        || !Objects.equals(task.standsInFor(), duty.standsIn() ? duty.holder().id() : null);
  }

  private static Going.Why why(Hands.Held task, Duty duty) {
    if (duty.standsIn()) {
      return Going.Why.AWAY;
    }
    if (duty.person().id().equals(task.standsInFor())) {
      return Going.Why.BACK;
    }
    return task.owner() == null ? Going.Why.ROLE : Going.Why.LEFT;
  }

  /** A role's task has a fresh date; a person's own keeps its date as long as that is to come. */
  private Date due(String organization, Hands.Held task, Duty duty, LocalDate day) {
    boolean keeps =
        duty.person().id().equals(task.assignee())
            || task.owner() != null
                && (task.due() == null || task.due().toInstant().isAfter(clock.instant()));
    return keeps ? task.due() : freshDates.of(organization, duty.person().id(), day, task.due());
  }

  private void go(String organization, Going move) {
    hands.standIn(move.taskId(), organization, move.standsInFor());
    reassignment.handOver(move, null);
    reassignment.found(move.taskId(), move.to(), null);
    if (move.why() == Going.Why.AWAY) {
      news.tell(organization, move.to(), move.standsInFor());
    }
  }
}
