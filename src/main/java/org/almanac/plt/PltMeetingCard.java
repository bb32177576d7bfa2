package org.almanac.plt;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.MeetingParticipationProcess;
import org.springframework.stereotype.Component;

/** A principal's one card before a meeting. */
@Component
class PltMeetingCard implements Recording<PltMeetingCard.Sent> {
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

  PltMeetingCard(PltCards cards) {
    this.cards = cards;
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
    return Flags.of(MeetingParticipationProcess.COMING, cards.principalSent(context, sent));
  }
}
