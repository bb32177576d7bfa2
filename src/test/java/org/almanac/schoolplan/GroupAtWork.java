package org.almanac.schoolplan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almanac.plans.Draft;
import org.camunda.bpm.engine.task.Task;

/** What a district's groups do, one step after the other, whoever has the task. */
class GroupAtWork {
  static final String READ = "Read the bundle";
  static final String AGREE = "Agree on the feedback";
  static final String APPROVE = "Approve own schools’ plans";

  private final ReadTogether district;
  private final ModerationPlans bundles;
  private final ReadingDesk desk;

  GroupAtWork(ReadTogether district, ModerationPlans bundles, ReadingDesk desk) {
    this.district = district;
    this.bundles = bundles;
    this.desk = desk;
  }

  void goesThrough(int number) {
    reads(number);
    agrees(number);
    for (Task task : open(number, APPROVE)) {
      district.submit(task, Map.of());
    }
  }

  void reads(int number) {
    ModerationGroup group = district.group(number);
    for (Task task : open(number, READ)) {
      for (ModerationPlan plan : bundles.of(group)) {
        desk.save(
            group,
            task.getAssignee(),
            Map.of(
                ReadingFields.path(plan) + "-note", new Draft.Typed("I wonder", Draft.mark(""))));
      }
      district.submit(task, Map.of());
    }
  }

  void agrees(int number) {
    for (ModerationPlan plan : bundles.of(district.group(number))) {
      for (FeedbackPart part : FeedbackPart.values()) {
        plan.say(part, part.word() + " of " + plan.school(), "s1", Instant.EPOCH);
      }
      bundles.save(plan);
    }
    open(number, AGREE).forEach(task -> district.submit(task, Map.of()));
  }

  List<Task> open(int number, String name) {
    return district
        .tasks
        .createTaskQuery()
        .processInstanceBusinessKey(PlanModerationProcess.businessKey(district.group(number)))
        .taskName(name)
        .list();
  }
}
