package org.almanac.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a meeting, arranges it and writes its agenda. */
@Service
@Transactional
public class Convening {
  private final Meetings meetings;
  private final AgendaBlocks blocks;
  private final Contributions contributions;
  private final AgendaRules agendaRules;
  private final RoomCodes codes;
  private final Participations participations;
  private final MeetingPrograms programs;
  private final Rules rules;
  private final Calendars calendars;

  Convening(
      Meetings meetings,
      AgendaBlocks blocks,
      Contributions contributions,
      AgendaRules agendaRules,
      RoomCodes codes,
      Participations participations,
      MeetingPrograms programs,
      Rules rules,
      Calendars calendars) {
    this.meetings = meetings;
    this.blocks = blocks;
    this.contributions = contributions;
    this.agendaRules = agendaRules;
    this.codes = codes;
    this.participations = participations;
    this.programs = programs;
    this.rules = rules;
    this.calendars = calendars;
  }

  /**
   * Plans a meeting with the numbers in force; planned before, it stays as it is, unless it was
   * called off before it began. The program is the word its settings begin with, such as {@code
   * plt}.
   */
  public Meeting plan(
      String organization,
      String key,
      String program,
      LocalDate date,
      LocalTime begins,
      int minutes) {
    Optional<Meeting> before = meetings.findByOrganizationAndKey(organization, key);
    if (before.isPresent() && !before.get().withdrawn()) {
      return before.get();
    }
    Settings settings = rules.of(organization, SchoolYear.containing(date).name());
    OrganizationCalendar calendar = calendars.of(organization);
    Meeting meeting =
        before.orElseGet(() -> new Meeting(organization, key, program, codes.freshCode()));
    Instant beginsAt = calendar.at(date, begins);
    if (before.isPresent()) {
      participations
          .findByOrganizationAndMeetingKey(organization, key)
          .forEach(Participation::plannedAnew);
    }
    meeting.takesPlace(beginsAt, beginsAt.plus(minutes, ChronoUnit.MINUTES), date);
    meeting.ticketsOpen(
        opening(meeting, settings.number(program + ".tickets.opensMinutesBefore")),
        closing(meeting, calendar, date, settings.number(program + ".tickets.workingDays")));
    meeting.keeps(settings.number(program + ".tables.size"), AgendaSplit.of(settings, program));
    return meetings.save(meeting);
  }

  public void arrange(String organization, String key, Arrangement arrangement) {
    meetings.named(organization, key).arrange(arrangement);
  }

  /** At the same wall time for as long as before, with the tickets' working days counted anew. */
  void move(Meeting meeting, LocalDate date, LocalTime begins) {
    Settings settings = rules.of(meeting.organization(), SchoolYear.containing(date).name());
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    int days = settings.number(meeting.program() + ".tickets.workingDays");
    Instant before = meeting.beginsAt();
    meeting.movesTo(calendar.at(date, begins), date, closing(meeting, calendar, date, days));
    if (!meeting.beginsAt().equals(before)) {
      participations.forgetCalendarAnswers(meeting.organization(), meeting.key());
    }
  }

  /** The tickets stay open until then. */
  public void ticketsUntil(String organization, String key, Instant until) {
    Meeting meeting = meetings.named(organization, key);
    meeting.ticketsOpen(meeting.codeFrom(), until);
  }

  /** When the tickets close with the working days as the calendar knows them now. */
  @Transactional(readOnly = true)
  public Instant ticketsClose(Meeting meeting) {
    return ticketsClose(meeting, meeting.date(), calendars.of(meeting.organization()));
  }

  /** When the tickets close by this calendar, with the meeting on this day. */
  @Transactional(readOnly = true)
  public Instant ticketsClose(Meeting meeting, LocalDate day, OrganizationCalendar calendar) {
    int days =
        rules
            .of(meeting.organization(), SchoolYear.containing(day).name())
            .number(meeting.program() + ".tickets.workingDays");
    return closing(meeting, calendar, day, days);
  }

  /** Whose working days count until the tickets close. */
  Rhythm ticketRhythm(Meeting meeting) {
    return programs.find(meeting).map(MeetingProgram::ticketRhythm).orElse(Rhythm.SCHOOL);
  }

  /** Remembers the engine's instance that runs this meeting. */
  public void runsAs(String organization, String key, String instanceId) {
    meetings.named(organization, key).runsAs(instanceId);
  }

  public void held(String organization, String key) {
    meetings.named(organization, key).held();
  }

  public void cancel(String organization, String key) {
    meetings.named(organization, key).cancel();
  }

  @Transactional(readOnly = true)
  public Verdict judge(String organization, String key, List<Block> agenda, Locale locale) {
    Meeting meeting = meetings.named(organization, key);
    List<Block> all = Contributions.laid(agenda, contributions.of(meeting));
    Verdict verdict = agendaRules.judge(meeting.length(), meeting.split(), all, locale);
    return programs
        .find(meeting)
        .map(program -> verdict.and(program.agenda(meeting, agenda)))
        .orElse(verdict);
  }

  /** Writes the agenda unless a rule refuses it; a warning is said and the agenda stands. */
  public Verdict setAgenda(String organization, String key, List<Block> agenda, Locale locale) {
    Verdict verdict = judge(organization, key, agenda, locale);
    if (!verdict.refused()) {
      blocks.deleteAllInBatch(
          blocks.findByOrganizationAndMeetingKeyOrderByPosition(organization, key));
      blocks.saveAll(
          IntStream.range(0, agenda.size())
              .mapToObj(i -> new AgendaBlock(organization, key, i + 1, agenda.get(i)))
              .toList());
    }
    return verdict;
  }

  /** The agenda with what other programs bring to it. */
  @Transactional(readOnly = true)
  public List<AgendaBlock> agenda(String organization, String key) {
    List<Block> own =
        blocks.findByOrganizationAndMeetingKeyOrderByPosition(organization, key).stream()
            .map(AgendaBlock::block)
            .toList();
    List<Block> brought =
        meetings
            .findByOrganizationAndKey(organization, key)
            .map(contributions::of)
            .orElse(List.of());
    List<Block> all = Contributions.laid(own, brought);
    return IntStream.range(0, all.size())
        .mapToObj(i -> new AgendaBlock(organization, key, i + 1, all.get(i)))
        .toList();
  }

  /** How a length of time is said, such as 3 h 20. */
  public String words(long minutes, Locale locale) {
    return agendaRules.words(minutes, locale);
  }

  private static Instant opening(Meeting meeting, int minutesBefore) {
    return meeting.endsAt().minus(minutesBefore, ChronoUnit.MINUTES);
  }

  /** The end of the last of the working days after the meeting, as its program counts them. */
  private Instant closing(
      Meeting meeting, OrganizationCalendar calendar, LocalDate date, int workingDays) {
    LocalDate last = calendar.plusWorkingDays(ticketRhythm(meeting), date, workingDays);
    return calendar.at(last.plusDays(1), LocalTime.MIDNIGHT);
  }
}
