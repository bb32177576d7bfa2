package org.almanac.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.MeetingDates;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Refusal;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of meetings to come: one that turns into a holiday or a break is no day to meet on. */
@Component
@Transactional
public class MeetingDays implements CountedDates {
  /** What moves along with a meeting is listed under this keeper and the meeting's key. */
  public static final String KEEPER = "meetings";

  private static final String DAY = "day";

  private final Meetings meetings;
  private final Moving moving;
  private final MeetingDates dates;
  private final Calendars calendars;
  private final MeetingWords words;
  private final Clock clock;

  MeetingDays(
      Meetings meetings,
      Moving moving,
      MeetingDates dates,
      Calendars calendars,
      MeetingWords words,
      Clock clock) {
    this.meetings = meetings;
    this.moving = moving;
    this.dates = dates;
    this.calendars = calendars;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String keeper() {
    return KEEPER;
  }

  /** Cards are due when their meeting begins, and follow it. */
  @Override
  public Set<String> processes() {
    return Set.of(MeetingParticipationProcess.ID);
  }

  /**
   * The meetings that the next calendar leaves without a day, by key, each with the day that the
   * rules propose; without one where there is none.
   */
  @Transactional(readOnly = true)
  public Map<String, Optional<LocalDate>> homeless(
      String organization, OrganizationCalendar now, OrganizationCalendar next) {
    Map<String, Optional<LocalDate>> found = new LinkedHashMap<>();
    Map<String, LocalDate> settled = new LinkedHashMap<>();
    for (Meeting meeting : toCome(organization)) {
      if (dates.by(now).accepts(organization, meeting.program(), meeting.date())
          && !dates.by(next).accepts(organization, meeting.program(), meeting.date())) {
        Optional<LocalDate> day = proposed(meeting, next, settled);
        day.ifPresent(proposed -> settled.put(meeting.key(), proposed));
        found.put(meeting.key(), day);
      }
    }
    return found;
  }

  private Optional<LocalDate> proposed(
      Meeting meeting, OrganizationCalendar next, Map<String, LocalDate> settled) {
    SchoolYear year = SchoolYear.containing(meeting.date());
    List<LocalDateTime> others = others(meeting, next, settled);
    MeetingDates by = dates.by(next);
    List<LocalDate> later =
        by.next(meeting.organization(), meeting.program(), year, meeting.date(), others, 1);
    List<LocalDate> any =
        later.isEmpty()
            ? by.next(meeting.organization(), meeting.program(), year, next.today(), others, 1)
            : later;
    return any.stream().findFirst();
  }

  /** What the rules say about a day that somebody chose for a meeting, as the calendar would be. */
  @Transactional(readOnly = true)
  public Verdict judge(CalendarChange change, String key, Locale locale) {
    Meeting meeting = meetings.named(change.organization(), key);
    LocalTime hour = change.now().local(meeting.beginsAt()).toLocalTime();
    return dates
        .by(change.next())
        .checkOne(
            meeting.organization(),
            meeting.program(),
            SchoolYear.containing(meeting.date()),
            change.meetings().get(key).atTime(hour),
            others(meeting, change.next(), change.meetings()),
            locale);
  }

  private List<LocalDateTime> others(
      Meeting meeting, OrganizationCalendar calendar, Map<String, LocalDate> settled) {
    SchoolYear year = SchoolYear.containing(meeting.date());
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(
            meeting.organization(), year.first(), year.last())
        .stream()
        .filter(other -> other.program().equals(meeting.program()))
        .filter(other -> other.state() != MeetingState.CANCELLED)
        .filter(other -> !other.key().equals(meeting.key()))
        .map(
            other ->
                settled
                    .getOrDefault(other.key(), other.date())
                    .atTime(calendar.local(other.beginsAt()).toLocalTime()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    List<DateMove> moves = new ArrayList<>();
    for (Meeting meeting : toCome(change.organization())) {
      LocalDate day = change.meetings().get(meeting.key());
      if (day != null && !day.equals(meeting.date())) {
        LocalTime hour = change.now().local(meeting.beginsAt()).toLocalTime();
        moves.add(
            new DateMove(
                KEEPER,
                meeting.key(),
                DAY,
                words.say("counted.meeting", words.day(meeting.date())),
                words.say("counted.day"),
                meeting.beginsAt(),
                change.next().at(day, hour)));
      }
    }
    return moves;
  }

  /** Whether this is the move of a meeting itself, and not of what goes along. */
  public static boolean ofMeeting(DateMove move) {
    return move.keeper().equals(KEEPER) && move.name().equals(DAY);
  }

  /**
   * Moves it as somebody would on its page; people are told as they are of any move, and what is
   * counted from its day goes along.
   */
  @Override
  public void move(String organization, String key, List<DateMove> moves, String by) {
    for (DateMove each : moves) {
      Meeting meeting = meetings.named(organization, key);
      if (!ofMeeting(each) || !meeting.beginsAt().equals(each.from())) {
        continue; // it goes along, or somebody has moved the meeting meanwhile
      }
      LocalDateTime to = calendars.of(organization).local(each.to()).toLocalDateTime();
      Move move =
          new Move(
              to.toLocalDate(), to.toLocalTime(), meeting.place(), meeting.room(), meeting.link());
      Change change =
          moving.move(by, meeting, meeting.version(), move, true, LocaleContextHolder.getLocale());
      if (!change.fine()) {
        throw new Refusal(null, change.words().isEmpty() ? words.say("move.both") : change.words());
      }
    }
  }

  /** One of the meetings, for who asks what it is. */
  @Transactional(readOnly = true)
  public Meeting named(String organization, String key) {
    return meetings.named(organization, key);
  }

  private List<Meeting> toCome(String organization) {
    LocalDate today = calendars.of(organization).today();
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(organization, today, today.plusYears(2))
        .stream()
        .filter(meeting -> meeting.state() == MeetingState.PLANNED)
        .filter(meeting -> meeting.beginsAt().isAfter(clock.instant()))
        .toList();
  }
}
