package org.almanac.cohort;

import java.time.Instant;
import java.util.List;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.springframework.stereotype.Component;

/** The model {@code cohort-meeting}: its key, its variables, its start. */
@Component
class CohortMeetingProcess {
  static final String ID = "cohort-meeting";

  /** When somebody is asked to arrange the meeting. */
  static final String ARRANGE_FROM = "arrangeFrom";

  /** What is counted in somebody's days. */
  static final List<String> COUNTED =
      List.of(
          ARRANGE_FROM,
          ConvenedMeetingProcess.CARDS_DUE,
          ConvenedMeetingProcess.CONVENER_DUE,
          ConvenedMeetingProcess.TICKETS_CLOSED,
          ConvenedMeetingProcess.ANSWERS_DUE,
          ConvenedMeetingProcess.SUMMARY_DUE);

  private static final String ARRANGE = "userTask_arrangeMeeting";
  private static final String DESIGN = "userTask_designSession";
  private static final List<String> NOT_ARRANGED =
      List.of("event_meetingPlanned", "timer_arrangeFrom", ARRANGE);
  private static final List<String> NOT_DESIGNED =
      List.of("timer_cardsDue", "serviceTask_sendCards", DESIGN);

  private final ConvenedMeetingProcess convened;

  CohortMeetingProcess(ConvenedMeetingProcess convened) {
    this.convened = convened;
  }

  /** The meetings whose cards go out by themselves until then. */
  List<String> cardsDueUntil(String organization, Instant until) {
    return convened.cardsDueUntil(ID, organization, until);
  }

  /**
   * @return the id of the instance
   */
  String start(String organization, String meetingKey, CohortDates dates) {
    return convened.start(ID, organization, meetingKey, dates.named(dates.arrangeDue()));
  }

  /** The dates as the meeting has them now: variables, waiting timers, the open preparation. */
  void follow(String instance, CohortDates dates, Instant attendanceDue) {
    Instant convener = convenerDue(instance, dates, attendanceDue);
    String open = convened.standsAt(instance, List.of(ARRANGE)) ? ARRANGE : DESIGN;
    convened.follow(instance, dates.named(convener), open);
  }

  /** Until when the step is asked for that waits now or comes next. */
  Instant convenerDue(String instance, CohortDates dates, Instant attendanceDue) {
    if (convened.standsAt(instance, NOT_ARRANGED)) {
      return dates.arrangeDue();
    }
    return convened.standsAt(instance, NOT_DESIGNED) ? dates.designDue() : attendanceDue;
  }
}
