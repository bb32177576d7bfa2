package org.almanac.plt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.CheckLine;
import org.almanac.meetings.CheckLine.State;
import org.almanac.meetings.Checklist;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Rate;
import org.almanac.rules.Rules;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.almanac.tasks.Passage;
import org.almanac.tasks.Passages;
import org.springframework.stereotype.Component;

/** The checklist of a meeting: from the dates to the summary, as its process and its rows say. */
@Component
class PltChecklist implements Checklist {
  private final PltStandings standings;
  private final Passages passages;
  private final OpenTasks tasks;
  private final Calendars calendars;
  private final Rules rules;
  private final PltWords words;
  private final Clock clock;

  PltChecklist(
      PltStandings standings,
      Passages passages,
      OpenTasks tasks,
      Calendars calendars,
      Rules rules,
      PltWords words,
      Clock clock) {
    this.standings = standings;
    this.passages = passages;
    this.tasks = tasks;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String program() {
    return PltOpening.PROGRAM;
  }

  @Override
  public List<CheckLine> of(Meeting meeting) {
    Look look = look(meeting);
    List<CheckLine> lines = new ArrayList<>();
    lines.add(dates(look));
    lines.add(task(look, "prepare", "userTask_prepareMeeting", null));
    lines.add(cardsOut(look));
    lines.add(cardsIn(look));
    lines.add(tables(look));
    lines.add(code(look));
    lines.add(task(look, "attendance", "userTask_recordAttendance", look.page("/attendance")));
    lines.add(tickets(look));
    lines.add(grouped(look));
    lines.add(answers(look));
    lines.add(summary(look));
    boolean off = meeting.state() == MeetingState.CANCELLED;
    return lines.stream().filter(line -> !off || line.state() == State.DONE).toList();
  }

  @Override
  public boolean over(Meeting meeting) {
    return standings.of(meeting).summarySent().isPresent();
  }

  private Look look(Meeting meeting) {
    String organization = meeting.organization();
    String key = ConvenedMeetingProcess.businessKey(organization, meeting.key());
    return new Look(
        meeting,
        passages.of(organization, PltMeetingProcess.ID, key),
        PltDates.of(meeting, calendars.of(organization), rules.of(organization)),
        standings.of(meeting),
        clock.instant());
  }

  private CheckLine dates(Look look) {
    String organization = look.meeting().organization();
    String year = SchoolYear.containing(look.meeting().date()).name();
    Optional<Instant> confirmed =
        Optional.ofNullable(
                passages
                    .of(
                        organization,
                        PltYearProcess.ID,
                        PltYearProcess.businessKey(organization, year))
                    .get("userTask_confirmDates"))
            .flatMap(Passage::done);
    return line(State.DONE, "dates", confirmed.map(at -> on(look, at)).orElse(""), "/meetings");
  }

  private CheckLine cardsOut(Look look) {
    boolean out = look.standing().invited() > 0;
    String when =
        out
            ? look.done("serviceTask_sendCards").map(at -> on(look, at)).orElse("")
            : on(look, look.dates().cardsDue());
    return line(out ? State.DONE : State.LATER, "cardsOut", when, null);
  }

  private CheckLine cardsIn(Look look) {
    PltStandings.Standing standing = look.standing();
    boolean begun = !look.now().isBefore(look.meeting().beginsAt());
    String when = words.say("check.cardsIn.count", standing.cardsIn(), standing.invited());
    State state = begun || standing.allIn() ? State.DONE : State.NEXT;
    return standing.invited() == 0
        ? line(begun ? State.DONE : State.LATER, "cardsIn", "", null)
        : line(state, "cardsIn", when, look.page("/people"));
  }

  private CheckLine tables(Look look) {
    boolean made = look.standing().seated() > 0;
    String when =
        made
            ? look.done("serviceTask_seatPeople").map(at -> on(look, at)).orElse("")
            : on(look, look.dates().tablesDue());
    return line(made ? State.DONE : State.LATER, "tables", when, look.page("/tables"));
  }

  private CheckLine code(Look look) {
    Meeting meeting = look.meeting();
    State state = during(look);
    String from = words.hour(meeting.organization(), meeting.codeFrom());
    String when = words.say("check.code.from", on(look, meeting.codeFrom()), from);
    return line(state, "code", when, look.page("/room"));
  }

  private CheckLine tickets(Look look) {
    Rate rate = look.standing().tickets();
    String many =
        rate.tickets() == 0
            ? ""
            : rate.percent().isPresent()
                ? words.say("check.tickets.count", rate.tickets())
                : words.say(rate.nearlyAll() ? "check.tickets.nearly" : "check.tickets.few");
    return line(during(look), "tickets", many, look.page("/paper"));
  }

  private State during(Look look) {
    Meeting meeting = look.meeting();
    return meeting.ticketsClosedAt(look.now())
        ? State.DONE
        : meeting.ticketsOpenAt(look.now()) ? State.NEXT : State.LATER;
  }

  private CheckLine grouped(Look look) {
    if (look.done("event_noQuestions").isPresent()) {
      return line(State.DONE, "noQuestions", "", look.page("/questions"));
    }
    return task(look, "questions", "userTask_groupQuestions", look.page("/questions"));
  }

  private CheckLine answers(Look look) {
    PltStandings.Standing standing = look.standing();
    Passage asked = look.passages().get("userTask_answerQuestions");
    boolean over = asked != null && !asked.open() || look.done("event_noQuestions").isPresent();
    String when =
        standing.themes() == 0
            ? ""
            : words.say("check.answers.count", standing.answered(), standing.themes());
    State state = over ? State.DONE : asked == null ? State.LATER : State.NEXT;
    return line(state, "answers", when, look.page("/questions"));
  }

  private CheckLine summary(Look look) {
    Optional<LocalDate> sent = look.standing().summarySent();
    return sent.isPresent()
        ? line(State.DONE, "summary", words.day(sent.get()), null)
        : task(look, "summary", "userTask_writeSummary", null);
  }

  /** Done by a task of the convener: leads to the task while it is open, else to its page. */
  private CheckLine task(Look look, String name, String activity, String page) {
    Passage passage = look.passages().get(activity);
    if (passage == null || passage.cancelled()) {
      return line(State.LATER, name, planned(look, name), page);
    }
    if (passage.done().isPresent()) {
      return line(State.DONE, name, on(look, passage.done().get()), page);
    }
    String until =
        tasks
            .find(passage.taskId())
            .map(OpenTask::due)
            .map(due -> words.say("check.until", on(look, due)))
            .orElse("");
    return line(State.NEXT, name, until, "/go/" + passage.taskId());
  }

  private String planned(Look look, String name) {
    return switch (name) {
      case "attendance" -> on(look, look.dates().meetingEnds());
      case "questions" -> on(look, look.dates().ticketsClosed());
      case "summary" -> words.say("check.until", on(look, look.dates().summaryDue()));
      default -> words.say("check.prepare.later");
    };
  }

  private CheckLine line(State state, String name, String when, String link) {
    return new CheckLine(state, words.say("check." + name), when, link);
  }

  private String on(Look look, Instant at) {
    OrganizationCalendar calendar = calendars.of(look.meeting().organization());
    return words.day(calendar.local(at).toLocalDate());
  }

  /** All that the checklist looks at, read once. */
  private record Look(
      Meeting meeting,
      Map<String, Passage> passages,
      PltDates dates,
      PltStandings.Standing standing,
      Instant now) {
    Optional<Instant> done(String activity) {
      return Optional.ofNullable(passages.get(activity)).flatMap(Passage::done);
    }

    String page(String page) {
      return "/meetings/" + meeting.key() + page;
    }
  }
}
