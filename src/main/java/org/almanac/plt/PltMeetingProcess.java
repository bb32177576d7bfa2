package org.almanac.plt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.springframework.stereotype.Component;

/** The model {@code plt-meeting}: its key, its variables, its start. */
@Component
class PltMeetingProcess {
  static final String ID = "plt-meeting";
  static final String CARDS_DUE = ConvenedMeetingProcess.CARDS_DUE;
  static final String CONVENER_DUE = ConvenedMeetingProcess.CONVENER_DUE;
  static final String TABLES_DUE = "tablesDue";
  static final String TICKETS_CLOSED = ConvenedMeetingProcess.TICKETS_CLOSED;
  static final String ANSWERS_DUE = ConvenedMeetingProcess.ANSWERS_DUE;
  static final String SUMMARY_DUE = ConvenedMeetingProcess.SUMMARY_DUE;

  /** What is counted in somebody's days. */
  static final List<String> COUNTED =
      List.of(CARDS_DUE, CONVENER_DUE, TABLES_DUE, TICKETS_CLOSED, ANSWERS_DUE, SUMMARY_DUE);

  private static final String PREPARE = "userTask_prepareMeeting";
  private static final List<String> NOT_PREPARED = List.of("event_meetingPlanned", PREPARE);
  private static final List<String> SEATING =
      List.of("timer_tablesDue", "serviceTask_seatPeople", "timer_newTablesDue");

  private final ConvenedMeetingProcess convened;

  PltMeetingProcess(ConvenedMeetingProcess convened) {
    this.convened = convened;
  }

  /** The meetings whose cards go out by themselves until then. */
  List<String> cardsDueUntil(String organization, Instant until) {
    return convened.cardsDueUntil(ID, organization, until);
  }

  /**
   * @return the id of the instance
   */
  String start(String organization, String meetingKey, PltDates dates) {
    return convened.start(ID, organization, meetingKey, named(dates, dates.prepareDue()));
  }

  /** The dates as the meeting has them now: variables, waiting timers, the open preparation. */
  void follow(String instance, PltDates dates, Instant attendanceDue) {
    Instant convener = isPrepared(instance) ? attendanceDue : dates.prepareDue();
    convened.follow(instance, named(dates, convener), PREPARE);
  }

  boolean isPrepared(String instance) {
    return !convened.standsAt(instance, NOT_PREPARED);
  }

  /** Whether nobody waits to make the tables any more. */
  boolean seated(String instance) {
    return !convened.standsAt(instance, SEATING);
  }

  private static Map<String, Instant> named(PltDates dates, Instant convenerDue) {
    Map<String, Instant> named = new TreeMap<>();
    named.put(CARDS_DUE, dates.cardsDue());
    named.put(CONVENER_DUE, convenerDue);
    named.put(TABLES_DUE, dates.tablesDue());
    named.put(ConvenedMeetingProcess.MEETING_ENDS, dates.meetingEnds());
    named.put(TICKETS_CLOSED, dates.ticketsClosed());
    named.put(ANSWERS_DUE, dates.answersDue());
    named.put(SUMMARY_DUE, dates.summaryDue());
    return named;
  }
}
