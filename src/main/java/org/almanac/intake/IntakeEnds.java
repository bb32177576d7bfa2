package org.almanac.intake;

import org.almanac.engine.InstanceKeeper;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps matches and proposals in step with their instances, Cockpit's cancel included. */
@Component
class IntakeEnds implements InstanceKeeper {
  private final Publishing publishing;
  private final Proposing proposing;

  IntakeEnds(@Lazy Publishing publishing, @Lazy Proposing proposing) {
    this.publishing = publishing;
    this.proposing = proposing;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (businessKey == null) {
      return;
    }
    String organization = businessKey.substring(0, businessKey.indexOf(':'));
    if (process.equals(MentorMatchingProcess.ID)) {
      publishing.ended(organization, MentorMatchingProcess.name(businessKey), cancelled);
    } else if (process.equals(MentorProposalProcess.ID) && cancelled) {
      proposing.calledOff(organization, MentorProposalProcess.key(businessKey));
    }
  }
}
