package org.almanac.schoolplan;

import java.util.List;
import java.util.stream.Collectors;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.springframework.stereotype.Component;

/** What the forms of a group have in common: which group, and its page. */
@Component
class ModerationForms {
  /** What would be read as formatting in a form's text. */
  private static final String MARKS = "([\\\\`*_{}\\[\\]()#+!|<>~-])";

  private final ModerationGroups groups;
  private final Moderation moderation;
  private final ModerationWords words;

  ModerationForms(ModerationGroups groups, Moderation moderation, ModerationWords words) {
    this.groups = groups;
    this.moderation = moderation;
    this.words = words;
  }

  ModerationGroup group(FormContext context) {
    return groups.of(context.organization(), context.businessKey());
  }

  /** How many plans, whose group, on which day, and where its page is. */
  Prefill names(FormContext context) {
    ModerationGroup group = group(context);
    return Prefill.none()
        .with("page", "/moderation/" + group.schoolYear() + "/" + group.number())
        .with("plans", moderation.bundle(group).size())
        .with("day", words.day(group.meetsOn()))
        .with(
            "names",
            plain(
                words.names(
                    moderation.seats(group).stream().map(ModerationSeat::reader).toList())));
  }

  /** Birch PS, Elm PS. */
  String schools(List<ModerationPlan> plans) {
    return byName(plans).stream().map(this::school).collect(Collectors.joining(", "));
  }

  List<ModerationPlan> byName(List<ModerationPlan> plans) {
    return plans.stream().sorted(ByName.of(this::school)).toList();
  }

  String school(ModerationPlan plan) {
    return words.places(plan.organization()).getOrDefault(plan.school(), plan.school());
  }

  /** The school, and since when a newer version of its plan is there. */
  String named(ModerationPlan plan) {
    return plan.newerSince()
        .map(day -> words.say("approve.newer", school(plan), words.day(day)))
        .orElseGet(() -> school(plan));
  }

  static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll(MARKS, "\\\\$1");
  }
}
