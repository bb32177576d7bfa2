package org.almanac.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.QuickAnswer;
import org.almanac.engine.Reconsidered;
import org.almanac.meetings.CardChanges;
import org.almanac.meetings.CardReplies;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.MeetingWords;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Component;

/** The card before a cohort meeting: one question, and whether one comes. */
@Component
class CohortMeetingCard implements Reconsidered<CohortMeetingCard.Sent> {
  static final String FORM = "cohort-meeting-card";

  record Sent(String step, String help, Boolean cantCome) {}

  private final CardReplies replies;
  private final CardChanges changes;
  private final SuggestionBox box;
  private final Meetings meetings;
  private final CohortWords words;
  private final MeetingWords meetingWords;

  CohortMeetingCard(
      CardReplies replies,
      CardChanges changes,
      SuggestionBox box,
      Meetings meetings,
      CohortWords words,
      MeetingWords meetingWords) {
    this.replies = replies;
    this.changes = changes;
    this.box = box;
    this.meetings = meetings;
    this.words = words;
    this.meetingWords = meetingWords;
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
    Meeting meeting = meetings.named(context.organization(), CardReplies.key(context));
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", meeting.key())
        .with("where", meetingWords.whereabouts(meeting))
        .with("question", words.question(meeting))
        .with("lastStep", replies.lastStep(context).orElse(null))
        .with("help", said(context));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    return Flags.of(MeetingParticipationProcess.COMING, keep(sent, context));
  }

  /** Who can't come may still say what would help; who says nothing takes nothing back. */
  private boolean keep(Sent sent, FormContext context) {
    boolean coming = replies.sent(context, sent.step(), sent.cantCome());
    if (sent.help() != null) {
      box.say(
          context.organization(),
          CardReplies.key(context),
          CardReplies.participant(context),
          sent.help());
    }
    return coming;
  }

  @Override
  public boolean openToLinks() {
    return true;
  }

  @Override
  public List<QuickAnswer> quickAnswers(FormContext context) {
    return changes.quickAnswers();
  }

  @Override
  public Optional<Instant> changeableUntil(FormContext context) {
    return replies.changeableUntil(context);
  }

  /** A line is its owner's: who sends a card for somebody else doesn't see it. */
  @Override
  public Map<String, Object> sent(FormContext context) {
    Map<String, Object> fields = replies.sentBefore(context);
    fields.put("help", said(context));
    return fields;
  }

  private String said(FormContext context) {
    return CardReplies.own(context)
        ? box.of(context.organization(), CardReplies.key(context), context.person()).orElse(null)
        : null;
  }

  @Override
  public void change(Sent sent, FormContext context) {
    changes.changed(context, keep(sent, context));
  }
}
