package org.almanac.plt;

import java.util.Map;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.meetings.CardChanges;
import org.almanac.meetings.CardReplies;
import org.almanac.meetings.MeetingCard;
import org.springframework.stereotype.Component;

/** A principal's one card before a meeting. */
@Component
class PltMeetingCard extends MeetingCard<PltMeetingCard.Sent> {
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

  PltMeetingCard(PltCards cards, PltCardAnswers answers, CardReplies replies, CardChanges changes) {
    super(replies, changes);
    this.cards = cards;
    this.answers = answers;
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
  protected boolean kept(Sent sent, FormContext context) {
    return answers.principalSent(context, sent);
  }

  @Override
  public Map<String, Object> sent(FormContext context) {
    return answers.sentBefore(context);
  }
}
