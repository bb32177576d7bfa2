package org.almanac.schoolplan;

import org.almanac.engine.InstanceKeeper;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A group is through with its bundle, or somebody took its instance away in Cockpit. */
@Component
class ModerationEnds implements InstanceKeeper {
  private final Moderation moderation;

  ModerationEnds(@Lazy Moderation moderation) {
    this.moderation = moderation;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (!process.equals(PlanModerationProcess.ID) || businessKey == null) {
      return;
    }
    String organization = businessKey.substring(0, businessKey.indexOf(':'));
    if (cancelled) {
      moderation.calledOff(organization, businessKey);
    } else {
      moderation.moderated(organization, businessKey);
    }
  }
}
