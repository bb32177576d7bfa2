package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Under which name the table reads what somebody said is missing. */
class HeardViewTest {
  private final BoardPlan plan = new BoardPlan("d1", "2026-27");
  private final HearingRounds rounds = mock(HearingRounds.class);
  private final GoalWords words = mock(GoalWords.class);
  private final HeardView view = new HeardView(rounds, words);
  private final Hearing first = hearing(1);
  private final Hearing second = hearing(2);

  @BeforeEach
  void twoRounds() {
    when(words.say(any(), any(Object[].class))).thenAnswer(said -> said.getArgument(0));
    when(rounds.of(plan)).thenReturn(List.of(first, second));
  }

  @Test
  void a_chair_who_left_before_the_second_round_is_not_named_on_record() {
    HearingAnswer chair = notYet(first, Voice.CHAIR);
    when(rounds.of(plan, first)).thenReturn(round(first, 5, 4, chair));
    when(rounds.of(plan, second)).thenReturn(round(second, 5, 5));
    when(rounds.dissent(plan)).thenReturn(List.of(chair));
    assertThat(view.dissent(plan))
        .extracting(HeardView.Line::from)
        .containsExactly("voice.OFFICERS, voice.CHAIR");
  }

  @Test
  void a_line_has_no_label_where_the_figures_of_its_round_are_hidden() {
    HearingAnswer chair = notYet(first, Voice.CHAIR);
    when(rounds.of(plan, first)).thenReturn(round(first, 5, 2, chair));
    when(rounds.of(plan, second)).thenReturn(round(second, 5, 5));
    when(rounds.dissent(plan)).thenReturn(List.of(chair));
    assertThat(view.dissent(plan)).extracting(HeardView.Line::from).containsOnlyNulls();
  }

  @Test
  void a_group_of_one_that_was_let_go_stands_with_the_others_it_is_counted_with() {
    HearingAnswer chair =
        new HearingAnswer("d1", first, "h", Voice.CHAIR)
            .says(HeardWord.NOT_YET, "Something", SaidAs.GROUP);
    chair.letGo("~nobody");
    when(rounds.of(plan, first)).thenReturn(round(first, 5, 4, chair));
    when(rounds.of(plan, second)).thenReturn(round(second, 5, 5));
    when(rounds.dissent(plan)).thenReturn(List.of(chair));
    assertThat(chair.saidAs()).isEqualTo(SaidAs.VOICE);
    assertThat(view.dissent(plan))
        .extracting(HeardView.Line::from)
        .containsExactly("voice.OFFICERS, voice.CHAIR");
  }

  private static List<HearingAnswer> round(
      Hearing hearing, int heard, int notYet, HearingAnswer... others) {
    List<HearingAnswer> all = new ArrayList<>(List.of(others));
    for (int i = 0; i < heard; i++) {
      all.add(
          new HearingAnswer("d1", hearing, "h" + i, Voice.OFFICERS)
              .says(HeardWord.HEARD, null, null));
    }
    for (int i = 0; i < notYet; i++) {
      all.add(notYet(hearing, Voice.OFFICERS));
    }
    return all;
  }

  private static HearingAnswer notYet(Hearing hearing, Voice voice) {
    return new HearingAnswer("d1", hearing, "of " + voice, voice)
        .says(HeardWord.NOT_YET, "Something", SaidAs.VOICE);
  }

  private Hearing hearing(int round) {
    Hearing hearing = new Hearing(plan, round, round, Instant.EPOCH);
    ReflectionTestUtils.setField(hearing, "id", (long) round);
    hearing.close(Instant.EPOCH, true);
    return hearing;
  }
}
