package org.almanac.cohort;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Option;
import org.almanac.meetings.Arrangement;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a cohort meeting is, and how its session is built; the team's page and the task share it.
 */
@Service
@Transactional
class SessionDesign {
  private static final int OPENING = 10;
  private static final int PAUSE = 15;
  private static final int THANKS = 5;

  private final Meetings meetings;
  private final Convening convening;
  private final SuggestionBox box;
  private final Calendars calendars;
  private final Rules rules;

  SessionDesign(
      Meetings meetings, Convening convening, SuggestionBox box, Calendars calendars, Rules rules) {
    this.meetings = meetings;
    this.convening = convening;
    this.box = box;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** Arranges place and hour of the coffee; an agenda of the two stands from then on. */
  void arrange(Meeting seen, String place, String room, String link, String coffee) {
    Meeting meeting = meetings.named(seen.organization(), seen.key());
    Instant from = coffee == null ? null : at(meeting, CohortWords.time(coffee));
    convening.arrange(
        meeting.organization(),
        meeting.key(),
        new Arrangement(meeting.title(), place, room, link, from));
    if (convening.agenda(meeting.organization(), meeting.key()).isEmpty()) {
      setAgenda(meeting, asEveryAgenda(meeting));
    }
  }

  private Instant at(Meeting meeting, LocalTime hour) {
    return calendars.of(meeting.organization()).at(meeting.date(), hour);
  }

  /** What stands in an agenda as long as nobody designed another: the two, and time for a third. */
  private SessionDraft asEveryAgenda(Meeting meeting) {
    Settings settings = rules.of(meeting.organization());
    int practice = settings.number("cohort.practice.minutes");
    int emergent = settings.number("cohort.emergent.minutes");
    int all = (int) meeting.length().toMinutes();
    int left = all - practice - emergent - OPENING - PAUSE - THANKS;
    return left >= 0
        ? draft(OPENING, practice, left, PAUSE, emergent, THANKS)
        : draft(0, all / 2, 0, 0, all - all / 2, 0);
  }

  private static SessionDraft draft(
      int opening, int practice, int session, int pause, int emergent, int thanks) {
    return new SessionDraft(
        null, Set.of(), opening, practice, null, session, null, pause, emergent, thanks);
  }

  /** The session as it stands. */
  @Transactional(readOnly = true)
  SessionDraft of(Meeting meeting) {
    Set<String> chosen =
        box.seen(meeting, "").stream()
            .filter(SuggestionBox.Seen::chosen)
            .map(SuggestionBox.Seen::key)
            .collect(Collectors.toSet());
    return SessionDraft.of(
        meeting.title().isBlank() ? null : meeting.title(),
        chosen,
        convening.agenda(meeting.organization(), meeting.key()));
  }

  /** What a coordinator can take up, as a form offers it, with how many it would help. */
  @Transactional(readOnly = true)
  List<Option> topics(Meeting meeting, CohortWords words) {
    return box.seenByCoordinator(meeting, "").stream()
        .map(line -> new Option(line.key(), words.say("topic", line.text(), line.thumbs())))
        .toList();
  }

  /** Writes the session, unless a rule refuses its agenda; then nothing is kept. */
  Verdict design(Meeting seen, SessionDraft draft) {
    Meeting meeting = meetings.named(seen.organization(), seen.key());
    Verdict verdict = setAgenda(meeting, draft);
    if (!verdict.refused()) {
      convening.arrange(
          meeting.organization(),
          meeting.key(),
          new Arrangement(
              Optional.ofNullable(draft.theme()).orElse(""),
              meeting.place(),
              meeting.room(),
              meeting.link(),
              meeting.coffeeAt().orElse(null)));
      box.choose(meeting, draft.topics());
    }
    return verdict;
  }

  private Verdict setAgenda(Meeting meeting, SessionDraft draft) {
    return convening.setAgenda(
        meeting.organization(), meeting.key(), draft.agenda(), LocaleContextHolder.getLocale());
  }

  /** Until the meeting begins, once it is arranged. */
  boolean open(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && box.open(meeting) && meeting.hasPlace();
  }
}
