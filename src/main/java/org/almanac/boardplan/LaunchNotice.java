package org.almanac.boardplan;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Where the launch can be watched, or what was said there. */
@Component
class LaunchNotice implements OpenNotice {
  static final String KIND = "boardplan-launch";

  private final BoardPlans plans;
  private final BipWords words;

  LaunchNotice(BoardPlans plans, BipWords words) {
    this.plans = plans;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String year = BoardImprovementPlanProcess.schoolYear(item.businessKey());
    BoardPlan plan = plans.of(item.organization(), year);
    return plan.recorded().map(recorded -> said(plan, recorded)).orElse(null);
  }

  private Paragraph said(BoardPlan plan, BoardPlan.Recorded recorded) {
    String line =
        recorded.link() == null
            ? "notice.launch.text"
            : recorded.captions() ? "notice.launch.captions" : "notice.launch.link";
    return Paragraph.of(words.say("notice.launch.heading", plan.madeFor().name()), words.say(line))
        .link(words.say("notice.launch.page"), "/board-plan/" + plan.schoolYear() + "/launch");
  }
}
