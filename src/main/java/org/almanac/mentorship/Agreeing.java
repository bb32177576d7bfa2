package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Submissions;
import org.almanac.mentorship.Milestone.What;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a pair agrees on, by its task or on its page: said once, it is asked no more. */
@Component
@Transactional
class Agreeing {
  private static final String AGREE = "userTask_agreeRhythm";

  private final OpenTasks tasks;
  private final Submissions submissions;
  private final MentorshipHistory history;
  private final Calendars calendars;

  Agreeing(
      OpenTasks tasks, Submissions submissions, MentorshipHistory history, Calendars calendars) {
    this.tasks = tasks;
    this.submissions = submissions;
    this.history = history;
    this.calendars = calendars;
  }

  /** The task that asks for it, while it is open. */
  @Transactional(readOnly = true)
  public Optional<OpenTask> task(Mentorship row) {
    String key = MentorshipProcess.businessKey(row.organization(), row.memberId());
    return row.state().alive()
        ? tasks
            .waiting(row.organization(), key, AGREE)
            .filter(task -> row.memberId().equals(task.assignee()))
        : Optional.empty();
  }

  /** On the page: where the task is open, it is what the member sends. */
  void said(Mentorship row, PairRhythm rhythm) {
    task(row)
        .ifPresentOrElse(
            task ->
                submissions.submitAs(row.memberId(), row.organization(), task.id(), fields(rhythm)),
            () -> agreed(row, rhythm));
  }

  private static Map<String, Object> fields(PairRhythm rhythm) {
    List<String> channels = rhythm.channels().stream().map(Channel::word).toList();
    return Map.of("weeks", String.valueOf(rhythm.weeks()), "channels", channels);
  }

  /** It is so; that they agreed is a line of history once. */
  void agreed(Mentorship row, PairRhythm rhythm) {
    LocalDate today = calendars.of(row.organization()).today();
    boolean first = row.agreement().agreedOn().isEmpty();
    row.agreement().agreed(rhythm, today);
    if (first) {
      history.note(row, What.AGREED, row.mentor().orElse(null), today, null);
    }
  }
}
