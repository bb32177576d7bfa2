package org.almanac.plt;

import java.util.Date;
import java.util.List;
import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The model {@code plt-meeting}: its key, its variables, its start. */
@Component
class PltMeetingProcess {
  static final String ID = "plt-meeting";
  static final String CARDS_DUE = "cardsDue";

  /** Until when the convener's next step is asked for; each step names its own. */
  static final String CONVENER_DUE = "convenerDue";

  static final String TABLES_DUE = "tablesDue";
  static final String MEETING_ENDS = "meetingEnds";
  static final String TICKETS_CLOSED = "ticketsClosed";
  static final String ANSWERS_DUE = "answersDue";
  static final String SUMMARY_DUE = "summaryDue";
  static final String ANY_QUESTIONS = "anyQuestions";

  /** Whose answer it is: of each one task. */
  static final String OWNER = "owner";

  /** Who answers; handed over within one transaction, kept nowhere. */
  static final String OWNERS = "owners";

  private final RuntimeService runtime;
  private final Tenants tenants;

  PltMeetingProcess(RuntimeService runtime, Tenants tenants) {
    this.runtime = runtime;
    this.tenants = tenants;
  }

  static String businessKey(String organization, String meetingKey) {
    return organization + ":" + meetingKey;
  }

  /** PLT-2026-10 of {@code ddsb:PLT-2026-10}, and of {@code ddsb:PLT-2026-10:p0123}. */
  static String meetingKey(String businessKey) {
    return businessKey.split(":")[1];
  }

  static Object passing(List<String> owners) {
    return Variables.untypedValue(owners, true);
  }

  /**
   * @return the id of the instance
   */
  String start(String organization, String meetingKey, PltDates dates) {
    return tenants.within(
        organization,
        () ->
            runtime
                .createProcessInstanceByKey(ID)
                .businessKey(businessKey(organization, meetingKey))
                .setVariable(CARDS_DUE, Date.from(dates.cardsDue()))
                .setVariable(CONVENER_DUE, Date.from(dates.prepareDue()))
                .setVariable(TABLES_DUE, Date.from(dates.tablesDue()))
                .setVariable(MEETING_ENDS, Date.from(dates.meetingEnds()))
                .setVariable(TICKETS_CLOSED, Date.from(dates.ticketsClosed()))
                .setVariable(ANSWERS_DUE, Date.from(dates.answersDue()))
                .setVariable(SUMMARY_DUE, Date.from(dates.summaryDue()))
                .execute()
                .getId());
  }
}
