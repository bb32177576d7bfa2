package org.almanac.plt;

import java.util.Map;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.meetings.CardChanges;
import org.almanac.meetings.CardReplies;
import org.almanac.meetings.MeetingCard;
import org.springframework.stereotype.Component;

/** The card of the superintendents and officers. */
@Component
class PltMeetingCardColleague extends MeetingCard<PltMeetingCardColleague.Sent> {
  static final String FORM = "plt-meeting-card-colleague";

  record Sent(String step, Boolean cantCome) {}

  private final PltCards cards;
  private final CardReplies replies;

  PltMeetingCardColleague(PltCards cards, CardReplies replies, CardChanges changes) {
    super(replies, changes);
    this.cards = cards;
    this.replies = replies;
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
    return replies.sent(context, sent.step(), sent.cantCome());
  }

  @Override
  public Map<String, Object> sent(FormContext context) {
    return replies.sentBefore(context);
  }
}
