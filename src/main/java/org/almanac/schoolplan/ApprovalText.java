package org.almanac.schoolplan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.almanac.plans.Goal;
import org.almanac.plans.Measure;

/**
 * Exactly what is approved, as one text: the version's goals and measures, and the feedback. Each
 * piece is led by its length, so that no two plans have the same text; the first line tells the
 * form, should it ever be another one.
 */
final class ApprovalText {
  private final StringBuilder text = new StringBuilder("almanac-approval-1\n");

  private ApprovalText() {}

  static String of(ModerationPlan plan, int version, List<Goal> goals) {
    ApprovalText all = new ApprovalText();
    all.add("organization", plan.organization())
        .add("schoolYear", plan.schoolYear())
        .add("school", plan.school())
        .add("version", String.valueOf(version));
    goals.forEach(all::goal);
    for (FeedbackPart part : FeedbackPart.values()) {
      all.add(part.word(), plan.says(part));
    }
    return all.text.toString();
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private void goal(Goal goal) {
    add("goal", goal.key())
        .add("title", goal.title())
        .add("why", goal.why())
        .add("serves", goal.serves())
        .add("alone", goal.alone());
    goal.measures().forEach(this::measure);
  }

  private void measure(Measure measure) {
    add("measure", measure.key())
        .add("name", measure.name())
        .add("unit", measure.unit())
        .add("baseline", plain(measure.baseline()))
        .add("baselineYear", measure.baselineYear())
        .add("target", plain(measure.target()))
        .add("targetYear", measure.targetYear())
        .add("figure", measure.figure());
  }

  /** 62, 62.0 and 62.00 are the same figure. */
  private static String plain(BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }

  private ApprovalText add(String name, String value) {
    int length = value.getBytes(StandardCharsets.UTF_8).length;
    text.append(name).append(' ').append(length).append('\n').append(value).append('\n');
    return this;
  }
}
