package org.almanac.plt;

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
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Participation;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Persons;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows a meeting: who was there, the questions and their answers, the summary. */
@Service
@Transactional
class PltFollowUp {
  private final Meetings meetings;
  private final Attendance attendance;
  private final Convening convening;
  private final Questions questions;
  private final PltSummaries summaries;
  private final PltMembers members;
  private final Persons persons;
  private final Announcements announcements;
  private final Calendars calendars;
  private final PltWords words;
  private final Clock clock;

  PltFollowUp(
      Meetings meetings,
      Attendance attendance,
      Convening convening,
      Questions questions,
      PltSummaries summaries,
      PltMembers members,
      Persons persons,
      Announcements announcements,
      Calendars calendars,
      PltWords words,
      Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.convening = convening;
    this.questions = questions;
    this.summaries = summaries;
    this.members = members;
    this.persons = persons;
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
  Instant attendanceDue(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    return PltDates.attendanceDue(meeting, calendars.of(organization));
  }

  Instant groupDue(String organization) {
    return PltDates.groupDue(calendars.of(organization), clock.instant());
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
      throw new Refusal(null, words.say("questions.ungrouped", left));
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
        .map(PltSummary::text)
        .orElseGet(
            () -> questions.draftSummary(organization, key, LocaleContextHolder.getLocale()));
  }

  void write(String organization, String key, String text) {
    PltSummary summary =
        summaries
            .findByOrganizationAndMeetingKey(organization, key)
            .orElseGet(() -> new PltSummary(organization, key));
    summary.write(text);
    summaries.save(summary);
  }

  /** To all members, once each; the summary counts as out from here on. */
  void send(String organization, String key) {
    String businessKey = PltMeetingProcess.businessKey(organization, key);
    var today = calendars.of(organization).today();
    announcements.announceAll(
        members.on(organization, today).stream()
            .map(m -> Announcement.once(organization, businessKey, SummaryNotice.KIND, m.person()))
            .toList());
    summaries.findByOrganizationAndMeetingKey(organization, key).ifPresent(s -> s.sent(today));
  }
}
