package org.almanac.plt;

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
import org.almanac.meetings.MeetingParticipationProcess;
import org.springframework.stereotype.Component;

/** A principal's one card before a meeting. */
@Component
class PltMeetingCard implements Reconsidered<PltMeetingCard.Sent> {
  static final String FORM = "plt-meeting-card";

  /** The other plan is of the second school of who leads two. */
  record Sent(
      String plan,
      String moved,
      String otherPlan,
      String otherMoved,
      String step,
      String brings,
      Boolean cantCome) {}

  private final PltCards cards;
  private final PltCardAnswers answers;
  private final CardReplies replies;
  private final CardChanges changes;

  PltMeetingCard(PltCards cards, PltCardAnswers answers, CardReplies replies, CardChanges changes) {
    this.cards = cards;
    this.answers = answers;
    this.replies = replies;
    this.changes = changes;
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
    return cards.shown(context);
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    return Flags.of(MeetingParticipationProcess.COMING, answers.principalSent(context, sent));
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

  @Override
  public Map<String, Object> sent(FormContext context) {
    return answers.sentBefore(context);
  }

  @Override
  public void change(Sent sent, FormContext context) {
    changes.changed(context, answers.principalSent(context, sent));
  }
}
