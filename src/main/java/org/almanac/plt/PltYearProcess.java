package org.almanac.plt;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** The model {@code plt-year}: its key, its variables, its one message. */
@Component
class PltYearProcess {
  static final String ID = "plt-year";

  /** Until when the coordinator settles the dates. */
  static final String CONFIRM_DUE = "confirmDue";

  /** The meeting that the year waits for. */
  static final String MEETING_KEY = "meetingKey";

  /** When the year goes on even without the summary. */
  static final String NEXT_CARDS_DUE = "nextCardsDue";

  static final String ANOTHER_MONTH = "anotherMonth";
  static final String MEETING_OVER = "plt-meeting-over";

  private final RuntimeService runtime;

  PltYearProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  static String businessKey(String organization, String schoolYear) {
    return organization + ":PLT-" + schoolYear;
  }

  /** 2026-27 of {@code ddsb:PLT-2026-27}. */
  static String schoolYear(String businessKey) {
    return businessKey.substring(businessKey.indexOf(":PLT-") + 5);
  }

  /**
   * Tells the year that a meeting is over. A year that has gone on meanwhile, or isn't there, is
   * left alone: what is out stands in the meeting's own rows.
   */
  void meetingOver(String organization, String schoolYear, String meetingKey) {
    List<Execution> waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(businessKey(organization, schoolYear))
            .messageEventSubscriptionName(MEETING_OVER)
            .processVariableValueEquals(MEETING_KEY, meetingKey)
            .list();
    waiting.forEach(one -> runtime.messageEventReceived(MEETING_OVER, one.getId()));
  }
}
