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

/** The card of the superintendents and officers. */
@Component
class PltMeetingCardColleague implements Reconsidered<PltMeetingCardColleague.Sent> {
  static final String FORM = "plt-meeting-card-colleague";

  record Sent(String step, Boolean cantCome) {}

  private final PltCards cards;
  private final CardReplies replies;
  private final CardChanges changes;

  PltMeetingCardColleague(PltCards cards, CardReplies replies, CardChanges changes) {
    this.cards = cards;
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
    return Flags.of(
        MeetingParticipationProcess.COMING, replies.sent(context, sent.step(), sent.cantCome()));
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
    return replies.sentBefore(context);
  }

  @Override
  public void change(Sent sent, FormContext context) {
    changes.changed(context, replies.sent(context, sent.step(), sent.cantCome()));
  }
}
