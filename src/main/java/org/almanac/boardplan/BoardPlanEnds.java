package org.almanac.boardplan;

import org.almanac.engine.InstanceKeeper;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Somebody took an instance away in Cockpit: the plan or the meeting goes along. */
@Component
class BoardPlanEnds implements InstanceKeeper {
  private final BoardPlanning planning;
  private final WorkingMeetings working;
  private final CardsFollow cards;

  BoardPlanEnds(
      @Lazy BoardPlanning planning, @Lazy WorkingMeetings working, @Lazy CardsFollow cards) {
    this.planning = planning;
    this.working = working;
    this.cards = cards;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (!cancelled || businessKey == null) {
      return;
    }
    String organization = businessKey.substring(0, businessKey.indexOf(':'));
    if (process.equals(BoardImprovementPlanProcess.ID)) {
      planning.ended(organization, BoardImprovementPlanProcess.schoolYear(businessKey));
    } else if (process.equals(BoardPlanMeetingProcess.ID)) {
      String key = ConvenedMeetingProcess.meetingKey(businessKey);
      cards.notHeld(organization, key);
      working.over(organization, key);
    }
  }
}
