package org.almanac.cohort;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Convening;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** The session as it will be held: what the mentor team drafted, read over once more. */
@Component
class CohortMeetingDesign implements Recording<CohortMeetingDesign.Sent> {
  static final String FORM = "cohort-meeting-design";

  record Sent(
      String theme,
      List<String> topics,
      Integer opening,
      Integer practice,
      String practiceTitle,
      Integer session,
      String structure,
      Integer pause,
      Integer emergent,
      Integer thanks,
      String seen) {}

  private final SessionDesign design;
  private final Meetings meetings;
  private final Convening convening;
  private final Calendars calendars;
  private final CohortWords words;

  CohortMeetingDesign(
      SessionDesign design,
      Meetings meetings,
      Convening convening,
      Calendars calendars,
      CohortWords words) {
    this.design = design;
    this.meetings = meetings;
    this.convening = convening;
    this.calendars = calendars;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    Meeting meeting = meeting(context);
    SessionDraft draft = design.of(meeting);
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", meeting.key())
        .with("length", CohortMeetingArrange.length(meeting, convening, words))
        .with("theme", draft.theme())
        .with("topics", draft.topics().stream().sorted().toList())
        .with("opening", draft.opening())
        .with("practice", draft.practice())
        .with("practiceTitle", draft.practiceTitle())
        .with("session", draft.session())
        .with("structure", draft.structure())
        .with("pause", draft.pause())
        .with("emergent", draft.emergent())
        .with("thanks", draft.thanks())
        .with("seen", draft.mark())
        .options("topicOptions", design.topics(meeting, words));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    Meeting meeting = meeting(context);
    // a task that was opened before the form sent the mark along has none
    if (sent.seen() != null && !sent.seen().equals(design.of(meeting).mark())) {
      throw new Refusal("theme", words.say("design.both"));
    }
    Verdict verdict = design.design(meeting, draft(sent));
    if (verdict.refused()) {
      throw new Refusal("practice", verdict.words(Strength.REFUSE));
    }
    return Flags.of(
        ConvenedMeetingProcess.CONVENER_DUE,
        Date.from(
            FollowUpDates.attendanceDue(
                meeting.codeUntil(), calendars.of(context.organization()))));
  }

  private static SessionDraft draft(Sent sent) {
    return new SessionDraft(
        sent.theme(),
        Set.copyOf(sent.topics()),
        sent.opening(),
        sent.practice(),
        sent.practiceTitle(),
        sent.session(),
        sent.structure(),
        sent.pause(),
        sent.emergent(),
        sent.thanks());
  }

  private Meeting meeting(FormContext context) {
    return meetings.named(
        context.organization(), ConvenedMeetingProcess.meetingKey(context.businessKey()));
  }
}
