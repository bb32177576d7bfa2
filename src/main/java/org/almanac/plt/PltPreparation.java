package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Option;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Arrangement;
import org.almanac.meetings.Block;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens before the cards: who leads the learning, who is asked to tell, the agenda. */
@Service
@Transactional
class PltPreparation {
  private static final int PRESENTERS_AT_ONCE = 2;

  private final Meetings meetings;
  private final Convening convening;
  private final Presenters presenters;
  private final Voices voices;
  private final Announcements announcements;
  private final RoleHolders holders;
  private final Calendars calendars;

  PltPreparation(
      Meetings meetings,
      Convening convening,
      Presenters presenters,
      Voices voices,
      Announcements announcements,
      RoleHolders holders,
      Calendars calendars) {
    this.meetings = meetings;
    this.convening = convening;
    this.presenters = presenters;
    this.voices = voices;
    this.announcements = announcements;
    this.holders = holders;
    this.calendars = calendars;
  }

  /** Whose turn it is: those superintendents whose last time is longest ago. */
  @Transactional(readOnly = true)
  List<String> rota(String organization, LocalDate day) {
    Map<String, String> last = new HashMap<>();
    presenters
        .findByOrganizationOrderByMeetingKey(organization)
        .forEach(p -> last.put(p.person(), p.meetingKey()));
    return holders.all(organization, Role.SUPERINTENDENT, day).stream()
        .map(Person::id)
        .sorted(
            Comparator.comparing((String id) -> last.getOrDefault(id, ""))
                .thenComparing(Comparator.naturalOrder()))
        .limit(PRESENTERS_AT_ONCE)
        .toList();
  }

  /** Who could lead the learning: superintendents first, then officers, then principals. */
  @Transactional(readOnly = true)
  List<Option> presenterOptions(String organization, LocalDate day) {
    return Stream.of(Role.SUPERINTENDENT, Role.OFFICER, Role.PRINCIPAL)
        .flatMap(role -> holders.all(organization, role, day).stream())
        .distinct()
        .map(person -> new Option(person.id(), person.name()))
        .toList();
  }

  @Transactional(readOnly = true)
  List<Option> voiceOptions(String organization, LocalDate day) {
    return holders.holdings(organization, Role.PRINCIPAL, day).stream()
        .collect(
            Collectors.toMap(
                h -> h.person().id(),
                h -> h.person().name() + ", " + h.unit().name(),
                (a, b) -> a + ", " + b.substring(b.indexOf(", ") + 2)))
        .entrySet()
        .stream()
        .map(entry -> new Option(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  /** Arranges the meeting and asks nobody yet. Sent back when the agenda breaks a rule. */
  void prepare(
      String organization,
      String key,
      Arrangement arrangement,
      List<Block> agenda,
      List<String> leading,
      List<String> asked) {
    Verdict verdict = convening.setAgenda(organization, key, agenda, PltWords.LOCALE);
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
    String businessKey = PltMeetingProcess.businessKey(organization, key);
    announcements.announceAll(
        voices.findByOrganizationAndMeetingKey(organization, key).stream()
            .filter(voice -> voice.answer().isEmpty())
            .map(v -> Announcement.once(organization, businessKey, VoicesNotice.KIND, v.person()))
            .toList());
  }

  Instant at(Meeting meeting, String hour) {
    LocalTime time = LocalTime.parse(hour.length() < 5 ? "0" + hour : hour);
    return calendars.of(meeting.organization()).at(meeting.date(), time);
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
