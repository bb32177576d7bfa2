package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
  private final Finding refuse = new Finding("a", Strength.REFUSE, "Not so.");
  private final Finding warn = new Finding("b", Strength.WARN, "A word.");
  private final Finding off = new Finding("c", Strength.OFF, "Nothing.");

  @Test
  void nothing_found_is_fine() {
    assertThat(Verdict.fine().refused()).isFalse();
    assertThat(Verdict.fine().warned()).isFalse();
  }

  @Test
  void a_rule_that_is_off_says_nothing() {
    assertThat(Verdict.of(off).findings()).isEmpty();
  }

  @Test
  void one_refusal_among_remarks_refuses() {
    Verdict verdict = Verdict.fine().and(warn).and(Verdict.of(refuse)).and(off);

    assertThat(verdict.refused()).isTrue();
    assertThat(verdict.warned()).isTrue();
    assertThat(verdict.findings()).containsExactly(warn, refuse);
    assertThat(verdict.words(Strength.REFUSE)).isEqualTo("Not so.");
  }

  @Test
  void a_remark_alone_sends_nobody_back() {
    assertThat(Verdict.of(warn).refused()).isFalse();
  }
}
