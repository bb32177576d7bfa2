package org.almanac.schoolplan;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Who reads a plan hears that its school sent a newer version, once for each. */
@Component
class NewerVersionNotice implements OpenNotice {
  static final String KIND = "plan-moderation-newer";

  private final SchoolPlans plans;
  private final ModerationGroups groups;
  private final ModerationPlans bundles;
  private final SchoolPlanPlaces places;
  private final ModerationWords words;

  NewerVersionNotice(
      SchoolPlans plans,
      ModerationGroups groups,
      ModerationPlans bundles,
      SchoolPlanPlaces places,
      ModerationWords words) {
    this.plans = plans;
    this.groups = groups;
    this.bundles = bundles;
    this.places = places;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String about(NoticeItem item) {
    return plan(item).groupKey().orElse(item.businessKey());
  }

  @Override
  public Paragraph write(NoticeItem item) {
    SchoolPlan plan = plan(item);
    ModerationPlan read =
        bundles.bundled(plan.organization(), plan.season(), plan.school()).orElse(null);
    boolean newest = plan.handedIn().filter(in -> in.version() == item.occurrence()).isPresent();
    if (!newest || !plan.state().isWithReaders() || read == null || read.newerSince().isEmpty()) {
      return null;
    }
    ModerationGroup group = groups.of(plan.organization(), plan.groupKey().orElseThrow());
    return Paragraph.of(
            words.say("notice.newer.heading", places.name(plan.organization(), plan.school())),
            words.say(
                "notice.newer", words.day(read.newerSince().get()), words.day(group.meetsOn())))
        .link(words.say("notice.newer.link"), PlanModerationProcess.page(group));
  }

  private SchoolPlan plan(NoticeItem item) {
    return plans.named(
        item.organization(),
        SchoolImprovementPlanProcess.season(item.businessKey()),
        SchoolImprovementPlanProcess.school(item.businessKey()));
  }
}
