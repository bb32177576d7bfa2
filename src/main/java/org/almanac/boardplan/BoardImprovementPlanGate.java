package org.almanac.boardplan;

import java.util.Map;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** January begins with what is there; the reason stays on record. */
@Component
class BoardImprovementPlanGate implements Recording<BoardImprovementPlanGate.Sent> {
  static final String FORM = "board-improvement-plan-gate";

  record Sent(String reason) {}

  private final Monitoring monitoring;
  private final BoardPlanning planning;
  private final BoardPlanMonitoringProcess process;
  private final DirectorsWord director;
  private final BipWords words;

  BoardImprovementPlanGate(
      Monitoring monitoring,
      BoardPlanning planning,
      BoardPlanMonitoringProcess process,
      DirectorsWord director,
      BipWords words) {
    this.monitoring = monitoring;
    this.planning = planning;
    this.process = process;
    this.director = director;
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
    String organization = context.organization();
    String year = BoardImprovementPlanProcess.schoolYear(context.businessKey());
    return Prefill.none()
        .with("waits", director.waitsToBegin(context))
        .with(
            "heading",
            planning
                .first(organization, SchoolYear.named(year), Map.of())
                .map(words::day)
                .orElse(null))
        .with("stillOut", words.say("gate.still-out", process.reviewsStillOut(organization, year)));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    director.refuse(director.waitsToBegin(context));
    monitoring.record(
        context.organization(),
        BoardImprovementPlanProcess.schoolYear(context.businessKey()),
        Reason.About.GATE,
        sent.reason(),
        context.person());
    return Flags.none();
  }
}
