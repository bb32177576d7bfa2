package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Arrangement;
import org.almanac.meetings.Block;
import org.almanac.meetings.Contributions;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens before the cards: the agenda, who leads, and the question to the voices. */
@Service
@Transactional
class PltPreparation {
  private final Meetings meetings;
  private final Convening convening;
  private final Contributions contributions;
  private final Presenters presenters;
  private final Voices voices;
  private final Announcements announcements;
  private final Calendars calendars;
  private final Rules rules;

  PltPreparation(
      Meetings meetings,
      Convening convening,
      Contributions contributions,
      Presenters presenters,
      Voices voices,
      Announcements announcements,
      Calendars calendars,
      Rules rules) {
    this.meetings = meetings;
    this.convening = convening;
    this.contributions = contributions;
    this.presenters = presenters;
    this.voices = voices;
    this.announcements = announcements;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** Arranges the meeting and asks nobody yet. Sent back when the agenda breaks a rule. */
  void prepare(
      String organization,
      String key,
      Arrangement arrangement,
      List<Block> agenda,
      List<String> leading,
      List<String> asked) {
    Verdict verdict =
        convening.setAgenda(organization, key, agenda, LocaleContextHolder.getLocale());
    if (verdict.refused()) {
      throw new Refusal("learning", verdict.words(Strength.REFUSE));
    }
    convening.arrange(organization, key, arrangement);
    presenters.deleteAllInBatch(presenters.findByOrganizationAndMeetingKey(organization, key));
    leading.forEach(person -> presenters.save(new Presenter(organization, key, person)));
    Set<String> before =
        voices.findByOrganizationAndMeetingKey(organization, key).stream()
            .map(Voice::person)
            .collect(Collectors.toSet());
    asked.stream()
        .filter(person -> !before.contains(person))
        .forEach(person -> voices.save(new Voice(organization, key, person)));
  }

  /** Asks those who were named; asked again, they hear it once. */
  void askVoices(String organization, String key) {
    String businessKey = ConvenedMeetingProcess.businessKey(organization, key);
    announcements.announceAll(
        voices.findByOrganizationAndMeetingKey(organization, key).stream()
            .filter(voice -> voice.answer().isEmpty())
            .map(v -> Announcement.once(organization, businessKey, VoicesNotice.KIND, v.person()))
            .toList());
  }

  /**
   * The May meeting holds the launch of the board plan, and somebody has to put it on the agenda;
   * the month is a setting. Where a program brings the block, it needs no word here.
   */
  boolean launchesTheBoardPlan(Meeting meeting) {
    int month = rules.of(meeting.organization()).number("plt.launch.month");
    return meeting.date().getMonthValue() == month && !contributions.awaited(meeting);
  }

  Instant at(Meeting meeting, String hour) {
    return calendars.of(meeting.organization()).at(meeting.date(), PltWords.time(hour));
  }

  /** The day on which the cards go out: as planned, or today if that has passed. */
  LocalDate cardsOut(String organization, Date planned) {
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate day = calendar.local(planned.toInstant()).toLocalDate();
    return day.isBefore(calendar.today()) ? calendar.today() : day;
  }

  /** The meeting before, if its place is known: most often the next one is there too. */
  @Transactional(readOnly = true)
  Optional<Meeting> before(Meeting meeting) {
    return meetings
        .findByOrganizationAndProgramOrderByDate(meeting.organization(), meeting.program())
        .stream()
        .filter(other -> other.date().isBefore(meeting.date()) && !other.place().isEmpty())
        .reduce((earlier, later) -> later);
  }

  @Transactional(readOnly = true)
  Meeting meeting(String organization, String key) {
    return meetings.named(organization, key);
  }
}
