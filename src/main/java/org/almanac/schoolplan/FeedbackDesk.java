package org.almanac.schoolplan;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.plans.Draft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The group's one feedback for each plan: a strength, a question, a next step. */
@Service
@Transactional
class FeedbackDesk {
  private final Moderation moderation;
  private final ModerationGroups groups;
  private final ModerationPlans bundles;
  private final Clock clock;

  FeedbackDesk(
      Moderation moderation, ModerationGroups groups, ModerationPlans bundles, Clock clock) {
    this.moderation = moderation;
    this.groups = groups;
    this.bundles = bundles;
    this.clock = clock;
  }

  /**
   * Takes what was typed, by several at once; what can't be taken is told, and stays.
   *
   * @return empty where it is too late: the feedback is agreed on
   */
  Optional<Draft.Outcome> save(
      ModerationGroup seen, String person, Map<String, Draft.Typed> typed) {
    ModerationGroup group = groups.alone(seen.id());
    if (!group.is(ModerationState.AGREEING)) {
      return Optional.empty();
    }
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
    return Optional.of(merged.outcome());
  }

  /** The plans whose feedback still wants one of the three. */
  @Transactional(readOnly = true)
  List<ModerationPlan> open(ModerationGroup group) {
    return moderation.bundle(group).stream().filter(plan -> !plan.isWhole()).toList();
  }

  /**
   * The feedback is whole: it waits for the superintendents as it stands, and reaches nobody
   * before.
   *
   * @return the plans that still want one of the three; then nothing is done
   */
  List<ModerationPlan> done(ModerationGroup seen) {
    ModerationGroup group = groups.alone(seen.id());
    List<ModerationPlan> open = open(group);
    if (open.isEmpty()) {
      group.goesOn(ModerationState.APPROVING);
      moderation.bundle(group).forEach(moderation::feedbackIn);
    }
    return open;
  }
}
