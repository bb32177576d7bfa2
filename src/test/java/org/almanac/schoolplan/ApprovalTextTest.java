package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almanac.moderating.Reading;
import org.almanac.plans.Goal;
import org.almanac.plans.Measure;
import org.junit.jupiter.api.Test;

/** Exactly what is approved, in one text. */
class ApprovalTextTest {
  @Test
  void the_same_plan_and_feedback_have_the_same_text_and_any_other_word_another() {
    String one = text("We read.", "Every day", "62");
    assertThat(one).isEqualTo(text("We read.", "Every day", "62.00"));
    assertThat(one).isNotEqualTo(text("We read!", "Every day", "62"));
    assertThat(one).isNotEqualTo(text("We read.", "Each day", "62"));
    assertThat(one).isNotEqualTo(text("We read.", "Every day", "63"));
  }

  @Test
  void a_word_that_moves_from_one_field_to_the_next_is_another_text() {
    assertThat(text("We read", "aloud", "1")).isNotEqualTo(text("We readaloud", "", "1"));
    assertThat(text("We\nwhy 5\naloud", "", "1")).isNotEqualTo(text("We", "aloud", "1"));
  }

  @Test
  void the_hash_is_the_sha_256_that_anybody_can_compute() {
    assertThat(ApprovalText.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static String text(String title, String why, String baseline) {
    var group = new ModerationGroup("d1", "2027-28", 1, "p1", LocalDate.of(2027, 7, 7), true);
    var plan = new ModerationPlan(group, new Reading("101", "p1", "p1", "p2"), "F1");
    plan.say(FeedbackPart.STRENGTH, "You ask.", "p1", Instant.EPOCH);
    var measure = new Measure("m1", "Days", "%", new BigDecimal(baseline), "2026-27", null, "", "");
    return ApprovalText.of(
        plan, 3, List.of(new Goal("k1", title, why, "", "b1", "", List.of(measure))));
  }
}
