package org.almanac.boardplan;

/** The model {@code board-plan-launch}: on a meeting's agenda, launched there, and the link out. */
final class BoardPlanLaunchProcess {
  static final String ID = "board-plan-launch";
  static final String LAUNCHED = "launched";
  static final String ADD_RECORDING = "userTask_addRecording";
  static final String WAITS_FOR_MEETING = "timer_launchMeetingOver";

  private BoardPlanLaunchProcess() {}
}
