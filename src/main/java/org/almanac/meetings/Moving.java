package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.MeetingDates;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Change.Result;
import org.almanac.rules.Finding;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a meeting or calls it off, and everything that hangs on it in the same transaction. */
@Service
@Transactional
public class Moving {
  private final Meetings meetings;
  private final MeetingChanges changes;
  private final Convening convening;
  private final MeetingDates dates;
  private final ProposedDates proposals;
  private final Calendars calendars;
  private final MeetingWords words;
  private final Rules rules;
  private final ObjectProvider<MeetingProgram> programs;
  private final Clock clock;

  Moving(
      Meetings meetings,
      MeetingChanges changes,
      Convening convening,
      MeetingDates dates,
      ProposedDates proposals,
      Calendars calendars,
      MeetingWords words,
      Rules rules,
      ObjectProvider<MeetingProgram> programs,
      Clock clock) {
    this.meetings = meetings;
    this.changes = changes;
    this.convening = convening;
    this.dates = dates;
    this.proposals = proposals;
    this.calendars = calendars;
    this.words = words;
    this.rules = rules;
    this.programs = programs;
    this.clock = clock;
  }

  /** The next days on which the meeting could be, after its own day or, if later, after today. */
  @Transactional(readOnly = true)
  public List<LocalDate> proposals(Meeting meeting, int many) {
    return proposals.next(
        meeting.organization(),
        meeting.program(),
        year(meeting),
        meeting.date(),
        others(meeting),
        many);
  }

  /** Why it can be moved no more; empty as long as it can. */
  @Transactional(readOnly = true)
  public Optional<String> settled(Meeting meeting) {
    if (meeting.state() == MeetingState.PLANNED && meeting.beginsAt().isAfter(clock.instant())) {
      return Optional.empty();
    }
    String day = words.day(meeting.date());
    String hour = words.hour(meeting.organization(), meeting.beginsAt());
    return Optional.of(
        switch (meeting.state()) {
          case HELD -> words.say("move.held", day);
          case CANCELLED -> words.say("move.cancelled", day);
          case PLANNED -> words.say("move.begun", day, hour);
        });
  }

  /** What the year would be short of without it; empty when it has enough meetings all the same. */
  @Transactional(readOnly = true)
  public Optional<String> fewer(Meeting meeting) {
    Settings settings = rules.of(meeting.organization(), year(meeting).name());
    String rule = meeting.program() + ".meetings.least";
    int left = others(meeting).size();
    return settings.strength(rule) == Strength.OFF || left >= settings.number(rule)
        ? Optional.empty()
        : Optional.of(words.say("move.fewer", left, settings.number(rule)));
  }

  /**
   * Moves it, unless a rule refuses or somebody was faster.
   *
   * @param version of the meeting as the coordinator saw it
   * @param allTheSame the warnings were read
   */
  public Change move(
      String by, Meeting seen, int version, Move to, boolean allTheSame, Locale locale) {
    Meeting meeting = meetings.named(seen.organization(), seen.key());
    Instant before = meeting.beginsAt();
    String place = meeting.whereabouts();
    int seenAs = meeting.sequence();
    Instant begins = calendars.of(meeting.organization()).at(to.day(), to.begins());
    Optional<String> settled = settled(meeting);
    if (settled.isPresent()) {
      return new Change(Result.REFUSED, settled.get());
    }
    boolean elsewhere = !to.whereabouts().equals(place);
    if (begins.equals(before) && !elsewhere) {
      return Change.of(Result.ALREADY);
    }
    if (meeting.version() != version) {
      return Change.of(Result.BOTH);
    }
    if (!begins.equals(before)) {
      Verdict verdict = judge(meeting, to, begins, locale);
      if (verdict.refused()) {
        return new Change(Result.REFUSED, verdict.words(Strength.REFUSE));
      }
      if (verdict.warned() && !allTheSame) {
        return new Change(Result.WARNED, verdict.words(Strength.WARN));
      }
      convening.move(meeting, to.day(), to.begins());
    }
    if (elsewhere) {
      meeting.arrange(
          new Arrangement(
              meeting.title(), to.place(), to.room(), to.link(), meeting.coffeeAt().orElse(null)));
    }
    changed(meeting, seenAs, before, place, by);
    program(meeting).moved(meeting);
    return Change.of(Result.DONE);
  }

  /** Calls it off; a second time nothing happens. What was held stays held. */
  public Change callOff(String by, Meeting seen, int version) {
    Meeting meeting = meetings.named(seen.organization(), seen.key());
    if (meeting.state() == MeetingState.CANCELLED) {
      return Change.of(Result.ALREADY);
    }
    if (meeting.state() == MeetingState.HELD) {
      return new Change(Result.REFUSED, words.say("move.held", words.day(meeting.date())));
    }
    if (meeting.version() != version) {
      return Change.of(Result.BOTH);
    }
    int seenAs = meeting.sequence();
    meeting.cancel();
    changed(meeting, seenAs, meeting.beginsAt(), meeting.whereabouts(), by);
    program(meeting).calledOff(meeting);
    return Change.of(Result.DONE);
  }

  /**
   * Who else changes it now waits for us, and then sees that we were faster. A first place is no
   * news: nobody had heard of another.
   */
  private void changed(Meeting meeting, int seenAs, Instant before, String place, String by) {
    meetings.saveAndFlush(meeting);
    if (meeting.sequence() != seenAs) {
      changes.save(new MeetingChange(meeting, before, place, by, clock.instant()));
    }
  }

  private Verdict judge(Meeting meeting, Move to, Instant begins, Locale locale) {
    Verdict verdict =
        dates.checkOne(
            meeting.organization(),
            meeting.program(),
            year(meeting),
            LocalDateTime.of(to.day(), to.begins()),
            others(meeting),
            locale);
    boolean past = !verdict.refused() && !begins.isAfter(clock.instant());
    return past
        ? verdict.and(
            new Finding("to-come", Strength.REFUSE, words.say("move.past", words.day(to.day()))))
        : verdict;
  }

  private List<LocalDateTime> others(Meeting meeting) {
    SchoolYear year = year(meeting);
    var calendar = calendars.of(meeting.organization());
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(
            meeting.organization(), year.first(), year.last())
        .stream()
        .filter(other -> other.program().equals(meeting.program()))
        .filter(other -> other.state() != MeetingState.CANCELLED)
        .filter(other -> !other.key().equals(meeting.key()))
        .map(other -> calendar.local(other.beginsAt()).toLocalDateTime())
        .toList();
  }

  private MeetingProgram program(Meeting meeting) {
    return programs.stream()
        .filter(program -> program.program().equals(meeting.program()))
        .findFirst()
        .orElseThrow();
  }

  private static SchoolYear year(Meeting meeting) {
    return SchoolYear.containing(meeting.date());
  }
}
