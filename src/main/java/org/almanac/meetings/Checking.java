package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.CheckLine.State;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.almanac.tasks.Passage;
import org.almanac.tasks.Passages;
import org.springframework.stereotype.Component;

/** The lines of a meeting's checklist, as its process and its rows say; a program orders them. */
@Component
public class Checking {
  private final MeetingStandings standings;
  private final Passages passages;
  private final OpenTasks tasks;
  private final Calendars calendars;
  private final MeetingWords words;
  private final Clock clock;

  Checking(
      MeetingStandings standings,
      Passages passages,
      OpenTasks tasks,
      Calendars calendars,
      MeetingWords words,
      Clock clock) {
    this.standings = standings;
    this.passages = passages;
    this.tasks = tasks;
    this.calendars = calendars;
    this.words = words;
    this.clock = clock;
  }

  /** Whether the summary is out: nothing more is taken in then. */
  public boolean over(Meeting meeting) {
    return standings.of(meeting).summarySent().isPresent();
  }

  /** Looks at a meeting that runs on this model, once for all lines. */
  public Look look(Meeting meeting, String model) {
    String key = ConvenedMeetingProcess.businessKey(meeting.organization(), meeting.key());
    return new Look(
        meeting,
        passages.of(meeting.organization(), model, key),
        standings.of(meeting),
        clock.instant());
  }

  /** When a step of an instance was done; empty as long as it wasn't. */
  public Optional<Instant> done(String organization, String model, String key, String activity) {
    return Optional.ofNullable(passages.of(organization, model, key).get(activity))
        .flatMap(Passage::done);
  }

  /** All that a checklist looks at, read once; what it says is each line by its name. */
  public final class Look {
    private final Meeting meeting;
    private final Map<String, Passage> passages;
    private final MeetingStandings.Standing standing;
    private final Instant now;

    private Look(
        Meeting meeting,
        Map<String, Passage> passages,
        MeetingStandings.Standing standing,
        Instant now) {
      this.meeting = meeting;
      this.passages = passages;
      this.standing = standing;
      this.now = now;
    }

    /** A line that is done, on this day if anybody knows it. */
    public CheckLine did(String name, Optional<Instant> at, String link) {
      return line(State.DONE, name, at.map(this::on).orElse(""), link);
    }

    public CheckLine cardsOut(Instant due) {
      boolean out = standing.invited() > 0;
      String when = out ? done("serviceTask_sendCards").map(this::on).orElse("") : on(due);
      return line(out ? State.DONE : State.LATER, "cardsOut", when, null);
    }

    public CheckLine cardsIn() {
      boolean begun = !now.isBefore(meeting.beginsAt());
      String when = say("cardsIn.count", standing.cardsIn(), standing.invited());
      State state = begun || standing.allIn() ? State.DONE : State.NEXT;
      return standing.invited() == 0
          ? line(begun ? State.DONE : State.LATER, "cardsIn", "", null)
          : line(state, "cardsIn", when, page("/people"));
    }

    public CheckLine tables(Instant due) {
      boolean made = standing.seated() > 0;
      String when = made ? done("serviceTask_seatPeople").map(this::on).orElse("") : on(due);
      return line(made ? State.DONE : State.LATER, "tables", when, page("/tables"));
    }

    public CheckLine code() {
      String from = words.hour(meeting.organization(), meeting.codeFrom());
      String when = say("code.from", on(meeting.codeFrom()), from);
      return line(during(), "code", when, page("/room"));
    }

    public CheckLine attendance(Instant planned) {
      return task("attendance", "userTask_recordAttendance", page("/attendance"), on(planned));
    }

    public CheckLine tickets() {
      Rate rate = standing.tickets();
      String many =
          rate.tickets() == 0
              ? ""
              : rate.percent().isPresent()
                  ? say("tickets.count", rate.tickets())
                  : say(rate.nearlyAll() ? "tickets.nearly" : "tickets.few");
      return line(during(), "tickets", many, page("/paper"));
    }

    private State during() {
      return meeting.ticketsClosedAt(now)
          ? State.DONE
          : meeting.ticketsOpenAt(now) ? State.NEXT : State.LATER;
    }

    public CheckLine grouped(Instant planned) {
      String page = page("/questions");
      return done("event_noQuestions").isPresent()
          ? line(State.DONE, "noQuestions", "", page)
          : task("questions", "userTask_groupQuestions", page, on(planned));
    }

    public CheckLine answers() {
      Passage asked = passages.get("userTask_answerQuestions");
      boolean over = asked != null && !asked.open() || done("event_noQuestions").isPresent();
      String when =
          standing.themes() == 0
              ? ""
              : say("answers.count", standing.answered(), standing.themes());
      State state = over ? State.DONE : asked == null ? State.LATER : State.NEXT;
      return line(state, "answers", when, page("/questions"));
    }

    public CheckLine summary(Instant due) {
      Optional<LocalDate> sent = standing.summarySent();
      return sent.isPresent()
          ? line(State.DONE, "summary", words.day(sent.get()), null)
          : task("summary", "userTask_writeSummary", null, say("until", on(due)));
    }

    /** Done by a task of the convener: leads to the task while it is open, else to its page. */
    public CheckLine task(String name, String activity, String page, String planned) {
      Passage passage = passages.get(activity);
      if (passage == null || passage.cancelled()) {
        return line(State.LATER, name, planned, page);
      }
      if (passage.done().isPresent()) {
        return line(State.DONE, name, on(passage.done().get()), page);
      }
      String until =
          tasks
              .find(passage.taskId())
              .map(OpenTask::due)
              .map(due -> say("until", on(due)))
              .orElse("");
      return line(State.NEXT, name, until, "/go/" + passage.taskId());
    }

    /** The day of an instant, in words. */
    public String on(Instant at) {
      return words.day(calendars.of(meeting.organization()).local(at).toLocalDate());
    }

    public String say(String key, Object... values) {
      return words.of(meeting, "check." + key, values);
    }

    private Optional<Instant> done(String activity) {
      return Optional.ofNullable(passages.get(activity)).flatMap(Passage::done);
    }

    private String page(String page) {
      return "/meetings/" + meeting.key() + page;
    }

    private CheckLine line(State state, String name, String when, String link) {
      return new CheckLine(state, say(name), when, link);
    }
  }
}
