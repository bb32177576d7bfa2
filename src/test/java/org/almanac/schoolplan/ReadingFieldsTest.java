package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.almanac.plans.Draft;
import org.junit.jupiter.api.Test;

/** What a page sent, beside what stands. */
class ReadingFieldsTest {
  private static final String PATH = "p1-strength";

  @Test
  void what_somebody_wrote_meanwhile_stands_and_is_shown_beside_what_was_typed() {
    var merged = merge("Theirs", typed("Mine", "Before"));
    assertThat(merged.taken()).isEmpty();
    assertThat(merged.outcome().meanwhile()).containsEntry(PATH, "Theirs");
  }

  @Test
  void who_wrote_on_what_stands_is_taken() {
    var merged = merge("Before", typed("Mine", "Before"));
    assertThat(merged.taken()).containsEntry(PATH, "Mine");
    assertThat(merged.outcome().allKept()).isTrue();
  }

  @Test
  void who_wrote_nothing_there_writes_over_nobody() {
    var merged = merge("Theirs", typed("Before", "Before"));
    assertThat(merged.taken()).isEmpty();
    assertThat(merged.outcome().allKept()).isTrue();
  }

  @Test
  void a_field_that_is_not_on_the_page_is_nobodys() {
    var merged =
        ReadingFields.merge(Map.of(), Map.of("p9-note", typed("Mine", "Before")), path -> true);
    assertThat(merged.taken()).isEmpty();
    assertThat(merged.outcome().allKept()).isTrue();
  }

  private static ReadingFields.Merged merge(String stands, Draft.Typed typed) {
    return ReadingFields.merge(Map.of(PATH, stands), Map.of(PATH, typed), path -> true);
  }

  private static Draft.Typed typed(String text, String seen) {
    return new Draft.Typed(text, Draft.mark(seen));
  }
}
