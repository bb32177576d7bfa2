package org.almanac.meetings;

import org.almanac.engine.InstanceKeeper;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A card that somebody takes away in Cockpit takes its calendar entry along. */
@Component
class CardsTakenAway implements InstanceKeeper {
  private final Memberships memberships;

  CardsTakenAway(@Lazy Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (cancelled && businessKey != null && MeetingParticipationProcess.ID.equals(process)) {
      memberships.takenAway(businessKey);
    }
  }
}
