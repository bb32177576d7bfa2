package org.almanac.meetings;

import static org.almanac.meetings.BlockKind.BREAK;
import static org.almanac.meetings.BlockKind.INFORMATION;
import static org.almanac.meetings.BlockKind.LEARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;

class AgendaRulesTest {
  private static final Duration THREE_HOURS = Duration.ofHours(3);

  private final AgendaRules rules = new AgendaRules(Scene.bundle());

  @Test
  void blocks_longer_than_the_meeting() {
    AgendaSplit off = new AgendaSplit(120, 60, Strength.OFF);
    Verdict verdict = judge(off, block(LEARNING, 120), block(INFORMATION, 60), block(BREAK, 20));
    assertThat(verdict.refused()).isTrue();
    assertThat(verdict.words(Strength.REFUSE))
        .isEqualTo("The meeting is 3 h; these blocks make 3 h 20. What could move?");
    assertThat(judge(off, block(LEARNING, 120), block(INFORMATION, 60)).findings()).isEmpty();
  }

  @Test
  void learning_and_information_split() {
    Settings durham = Settings.ofProfile("demo", "durham-2014");
    Verdict refused =
        judge(AgendaSplit.of(durham, "plt"), block(LEARNING, 100), block(INFORMATION, 60));
    assertThat(refused.refused()).isTrue();
    assertThat(refused.words(Strength.REFUSE))
        .startsWith("Learning has 1 h 40 and information 1 h here; we agreed on 2 h of learning");

    Settings gentle = Settings.ofProfile("demo", "gentle");
    Verdict warned =
        judge(AgendaSplit.of(gentle, "plt"), block(LEARNING, 100), block(INFORMATION, 60));
    assertThat(warned.refused()).isFalse();
    assertThat(warned.warned()).isTrue();
  }

  @Test
  void opening_break_and_thanks_count_to_neither() {
    AgendaSplit split = new AgendaSplit(120, 40, Strength.REFUSE);
    assertThat(judge(split, block(LEARNING, 120), block(INFORMATION, 40), block(BREAK, 20)))
        .extracting(Verdict::refused)
        .isEqualTo(false);
  }

  private Verdict judge(AgendaSplit split, Block... blocks) {
    return rules.judge(THREE_HOURS, split, List.of(blocks), Locale.CANADA);
  }

  private static Block block(BlockKind kind, int minutes) {
    return new Block(kind, "", minutes, null);
  }
}
