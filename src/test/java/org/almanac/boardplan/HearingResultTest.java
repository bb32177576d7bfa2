package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.rules.FewCounts;
import org.junit.jupiter.api.Test;

/** What a round of answers lets be seen. */
class HearingResultTest {
  private final List<HearingAnswer> answers = new ArrayList<>();

  @Test
  void a_group_of_five_stands_alone_and_smaller_ones_stand_together() {
    assertThat(
            HearingResult.together(
                Map.of(
                    Voice.DIRECTOR, 1,
                    Voice.SUPERINTENDENTS, 9,
                    Voice.OFFICERS, 3,
                    Voice.ASSOCIATIONS, 2,
                    Voice.CHAIR, 1)))
        .containsExactly(
            List.of(Voice.DIRECTOR, Voice.OFFICERS, Voice.ASSOCIATIONS, Voice.CHAIR),
            List.of(Voice.SUPERINTENDENTS));
  }

  @Test
  void a_chair_alone_is_joined_with_the_smallest_group_that_makes_five() {
    assertThat(
            HearingResult.together(
                Map.of(
                    Voice.DIRECTOR,
                    1,
                    Voice.SUPERINTENDENTS,
                    9,
                    Voice.OFFICERS,
                    8,
                    Voice.CHAIR,
                    1)))
        .containsExactly(
            List.of(Voice.DIRECTOR, Voice.OFFICERS, Voice.CHAIR), List.of(Voice.SUPERINTENDENTS));
  }

  @Test
  void a_table_of_four_shows_no_figure_at_all() {
    say(Voice.DIRECTOR, 1, 0, 0);
    say(Voice.SUPERINTENDENTS, 1, 1, 1);
    assertThat(HearingResult.of(answers)).hasSize(1);
    assertThat(HearingResult.of(answers).get(0).shown().all()).isNull();
  }

  @Test
  void no_figure_about_fewer_than_five_is_shown_and_none_can_be_worked_out() {
    say(Voice.DIRECTOR, 1, 0, 0);
    say(Voice.SUPERINTENDENTS, 7, 1, 1);
    say(Voice.OFFICERS, 6, 1, 0);
    say(Voice.ASSOCIATIONS, 1, 1, 0);
    say(Voice.CHAIR, 0, 0, 1);
    List<HearingResult.Counted> shown = HearingResult.of(answers);
    assertThat(shown)
        .extracting(HearingResult.Counted::voices)
        .containsExactly(
            List.of(Voice.DIRECTOR, Voice.OFFICERS, Voice.ASSOCIATIONS, Voice.CHAIR),
            List.of(Voice.SUPERINTENDENTS));
    assertThat(shown)
        .allMatch(counted -> counted.shown().yes() == null && counted.shown().no() == null)
        .allMatch(counted -> counted.shown().few() == FewCounts.Few.NO);
  }

  @Test
  void five_and_five_are_figures_that_may_be_read() {
    say(Voice.SUPERINTENDENTS, 6, 5, 2);
    FewCounts.Shown shown = HearingResult.of(answers).get(0).shown();
    assertThat(shown.yes()).isEqualTo(6);
    assertThat(shown.no()).isEqualTo(5);
  }

  private void say(Voice voice, int heard, int notYet, int nothing) {
    Hearing hearing = new Hearing(new BoardPlan("d1", "2026-27"), 1, 1, Instant.EPOCH);
    for (int i = 0; i < heard + notYet + nothing; i++) {
      HearingAnswer answer = new HearingAnswer("d1", hearing, voice.name() + i, voice);
      if (i < heard) {
        answer.says(HeardWord.HEARD, null, SaidAs.VOICE);
      } else if (i < heard + notYet) {
        answer.says(HeardWord.NOT_YET, "Something", SaidAs.VOICE);
      }
      answers.add(answer);
    }
  }
}
