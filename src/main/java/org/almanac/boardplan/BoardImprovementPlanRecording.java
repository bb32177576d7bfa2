package org.almanac.boardplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Component;

/** Where the launch can be watched, with captions, or what was said. */
@Component
class BoardImprovementPlanRecording implements Recording<BoardImprovementPlanRecording.Sent> {
  static final String FORM = "board-improvement-plan-recording";

  record Sent(String link, Boolean captions, String text) {}

  private final Launch launch;
  private final Meetings meetings;
  private final BipWords words;

  BoardImprovementPlanRecording(Launch launch, Meetings meetings, BipWords words) {
    this.launch = launch;
    this.meetings = meetings;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    String key = context.text(BoardImprovementPlanProcess.MEETING_KEY);
    return Prefill.none()
        .with("heading", words.day(meetings.named(context.organization(), key).date()));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    BoardPlan.Recorded recorded =
        new BoardPlan.Recorded(sent.link(), Boolean.TRUE.equals(sent.captions()), sent.text());
    if (!recorded.saysEnough()) {
      throw new Refusal("text", words.say("recording.text"));
    }
    launch.records(
        context.organization(),
        BoardImprovementPlanProcess.schoolYear(context.businessKey()),
        context.text(BoardImprovementPlanProcess.MEETING_KEY),
        recorded);
    return Flags.none();
  }
}
