package org.almanac.cohort;

import org.almanac.engine.InstanceKeeper;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Convening;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Somebody took a meeting's instance away in Cockpit: everything that hangs on it goes along. */
@Component
class CohortEnds implements InstanceKeeper {
  private final Convening convening;
  private final CardsFollow cards;

  CohortEnds(@Lazy Convening convening, @Lazy CardsFollow cards) {
    this.convening = convening;
    this.cards = cards;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (cancelled && businessKey != null && process.equals(CohortMeetingProcess.ID)) {
      String organization = businessKey.substring(0, businessKey.indexOf(':'));
      String key = ConvenedMeetingProcess.meetingKey(businessKey);
      convening.cancel(organization, key);
      cards.callOff(organization, key);
    }
  }
}
