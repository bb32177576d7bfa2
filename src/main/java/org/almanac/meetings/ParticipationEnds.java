package org.almanac.meetings;

import org.almanac.engine.InstanceKeeper;
import org.springframework.stereotype.Component;

/** Keeps a participation's row in step when its instance ends, Cockpit's cancel included. */
@Component
class ParticipationEnds implements InstanceKeeper {
  private final Participations participations;

  ParticipationEnds(Participations participations) {
    this.participations = participations;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (MeetingParticipationProcess.ID.equals(process)) {
      participations.findByProcessInstanceId(instanceId).ifPresent(p -> p.ended(cancelled));
    }
  }
}
