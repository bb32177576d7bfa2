package org.almanac.plt;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.MeetingParticipationProcess;
import org.springframework.stereotype.Component;

/** The card of the superintendents and officers. */
@Component
class PltMeetingCardColleague implements Recording<PltMeetingCardColleague.Sent> {
  static final String FORM = "plt-meeting-card-colleague";

  record Sent(String step, Boolean cantCome) {}

  private final PltCards cards;

  PltMeetingCardColleague(PltCards cards) {
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
    return Flags.of(MeetingParticipationProcess.COMING, cards.colleagueSent(context, sent));
  }
}
