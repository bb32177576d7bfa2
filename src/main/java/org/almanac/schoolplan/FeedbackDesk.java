package org.almanac.schoolplan;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.plans.Draft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The group's one feedback for each plan: a strength, a question, a next step. */
@Service
@Transactional
class FeedbackDesk {
  private final Moderation moderation;
  private final ModerationPlans bundles;
  private final Clock clock;

  FeedbackDesk(Moderation moderation, ModerationPlans bundles, Clock clock) {
    this.moderation = moderation;
    this.bundles = bundles;
    this.clock = clock;
  }

  /** Takes what was typed, by several at once; what can't be taken is told, and stays. */
  Draft.Outcome save(ModerationGroup group, String person, Map<String, Draft.Typed> typed) {
    Map<String, ModerationPlan> plans = new LinkedHashMap<>();
    Map<String, FeedbackPart> parts = new LinkedHashMap<>();
    Map<String, String> stands = new LinkedHashMap<>();
    for (ModerationPlan plan : moderation.bundle(group)) {
      Arrays.stream(FeedbackPart.values())
          .forEach(
              part -> {
                String path = ReadingFields.path(plan, part);
                plans.put(path, plan);
                parts.put(path, part);
                stands.put(path, plan.says(part));
              });
    }
    ReadingFields.Merged merged =
        ReadingFields.merge(
            stands, typed, path -> typed.get(path).text().length() <= FeedbackPart.MOST);
    merged
        .taken()
        .forEach(
            (path, text) -> plans.get(path).say(parts.get(path), text, person, clock.instant()));
    bundles.saveAllAndFlush(merged.taken().keySet().stream().map(plans::get).distinct().toList());
    return merged.outcome();
  }

  /** The plans whose feedback still wants one of the three. */
  @Transactional(readOnly = true)
  List<ModerationPlan> open(ModerationGroup group) {
    return moderation.bundle(group).stream().filter(plan -> !plan.isWhole()).toList();
  }

  /** The feedback is whole: it waits for the superintendents, and reaches nobody before. */
  void done(ModerationGroup group) {
    moderation.bundle(group).forEach(plan -> moderation.feedbackIn(plan));
  }
}
