package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Option;
import org.almanac.engine.Refusal;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Persons;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows a meeting: who was there, the questions and their answers, the summary. */
@Service
@Transactional
public class FollowUp {
  private final Meetings meetings;
  private final Attendance attendance;
  private final Convening convening;
  private final Questions questions;
  private final MeetingSummaries summaries;
  private final MeetingPrograms programs;
  private final Persons persons;
  private final StillAwaited awaited;
  private final Announcements announcements;
  private final Calendars calendars;
  private final MeetingWords words;
  private final Clock clock;

  FollowUp(
      Meetings meetings,
      Attendance attendance,
      Convening convening,
      Questions questions,
      MeetingSummaries summaries,
      MeetingPrograms programs,
      Persons persons,
      StillAwaited awaited,
      Announcements announcements,
      Calendars calendars,
      MeetingWords words,
      Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.convening = convening;
    this.questions = questions;
    this.summaries = summaries;
    this.programs = programs;
    this.persons = persons;
    this.awaited = awaited;
    this.announcements = announcements;
    this.calendars = calendars;
    this.words = words;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Option> invited(String organization, String key) {
    Set<String> ids =
        attendance.all(organization, key).stream()
            .map(Participation::person)
            .collect(Collectors.toSet());
    return persons.findAllById(ids).stream()
        .sorted((a, b) -> a.familyName().compareToIgnoreCase(b.familyName()))
        .map(person -> new Option(person.id(), person.name()))
        .toList();
  }

  /** Who is away as far as anybody knows: ticked off already, or said so on the card. */
  @Transactional(readOnly = true)
  List<String> away(String organization, String key) {
    return attendance.all(organization, key).stream()
        .filter(p -> !p.attended().orElse(p.expected()))
        .map(Participation::person)
        .sorted()
        .toList();
  }

  void recordAttendance(String organization, String key, Integer heads, List<String> away) {
    Set<String> present = new HashSet<>();
    attendance.all(organization, key).forEach(p -> present.add(p.person()));
    present.removeAll(away);
    attendance.take(organization, key, present, heads);
    convening.held(organization, key);
  }

  @Transactional(readOnly = true)
  public Instant attendanceDue(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    return FollowUpDates.attendanceDue(meeting.codeUntil(), calendars.of(organization));
  }

  Instant groupDue(String organization) {
    return FollowUpDates.groupDue(calendars.of(organization), clock.instant());
  }

  /**
   * @return whether there is anything to answer
   */
  boolean collect(String organization, String key) {
    questions.collect(organization, key);
    return !questions.all(organization, key).isEmpty();
  }

  /** Who answers; what nobody has taken goes to {@code coordinator}. */
  List<String> grouped(String organization, String key, String coordinator) {
    int left = questions.ungrouped(organization, key);
    if (left > 0) {
      throw new Refusal(null, words.say("grouping.ungrouped", left));
    }
    List<String> owners = new ArrayList<>();
    for (QuestionGroup group : questions.groupsOf(organization, key)) {
      boolean empty = questions.of(group, organization).isEmpty();
      String owner = group.owner().orElse(coordinator);
      if (group.owner().isEmpty()) {
        questions.change(
            organization, key, group.id(), group.version(), group.theme(), coordinator);
      }
      if (!empty && !owners.contains(owner)) {
        owners.add(owner);
      }
    }
    return owners;
  }

  /** The summary as it stands: written already, or drafted from the answers. */
  @Transactional(readOnly = true)
  String draft(String organization, String key) {
    return summaries
        .findByOrganizationAndMeetingKey(organization, key)
        .map(MeetingSummary::text)
        .orElseGet(
            () -> questions.draftSummary(organization, key, LocaleContextHolder.getLocale()));
  }

  public void write(String organization, String key, String text) {
    MeetingSummary summary =
        summaries
            .findByOrganizationAndMeetingKey(organization, key)
            .orElseGet(() -> new MeetingSummary(organization, key));
    summary.write(text);
    summaries.save(summary);
  }

  /** The kind of the mail with what was heard. */
  public static String kind(String program) {
    return program + "-summary";
  }

  /** To all members, once each; the summary counts as out from here on. */
  void send(String organization, String key) {
    String businessKey = ConvenedMeetingProcess.businessKey(organization, key);
    var today = calendars.of(organization).today();
    Meeting meeting = meetings.named(organization, key);
    Set<String> hears = programs.of(meeting).hears(meeting);
    awaited.hear(meeting, hears, today);
    announcements.announceAll(
        hears.stream()
            .map(one -> Announcement.once(organization, businessKey, kind(meeting.program()), one))
            .toList());
    summaries.findByOrganizationAndMeetingKey(organization, key).ifPresent(s -> s.sent(today));
  }
}
