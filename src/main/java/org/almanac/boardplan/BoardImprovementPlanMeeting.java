package org.almanac.boardplan;

import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Option;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** At which meeting the director launches the plan, where there is none in May. */
@Component
class BoardImprovementPlanMeeting implements Recording<BoardImprovementPlanMeeting.Sent> {
  static final String FORM = "board-improvement-plan-meeting";

  record Sent(String meeting) {}

  private final Launch launch;
  private final BipWords words;

  BoardImprovementPlanMeeting(Launch launch, BipWords words) {
    this.launch = launch;
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
    String year = BoardImprovementPlanProcess.schoolYear(context.businessKey());
    return Prefill.none()
        .options(
            "meetings",
            launch.toCome(context.organization(), SchoolYear.named(year)).stream()
                .map(each -> new Option(each.key(), words.meeting(each)))
                .toList());
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    launch.name(
        context.organization(),
        BoardImprovementPlanProcess.schoolYear(context.businessKey()),
        sent.meeting());
    return Flags.none();
  }
}
