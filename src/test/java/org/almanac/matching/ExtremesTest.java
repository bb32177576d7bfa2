package org.almanac.matching;

import static org.almanac.matching.AnIntake.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Intakes at their ends: empty, barred, alike, enormous, impossible. */
class ExtremesTest {

  @Test
  void empty_sides_are_no_trouble() {
    assertThat(new AnIntake().solved().match().value()).isEqualTo(new Value(0, 1000, 0));
    Matching nobody = new AnIntake().mentor("e1", 1).solved();
    assertThat(nobody.match().proposals()).isEmpty();
    assertThat(nobody.alternatives()).isEmpty();
    assertThat(nobody.choices(3)).isEmpty();
    Matching noMentor = new AnIntake().member("m1").solved();
    assertThat(noMentor.match().unserved()).containsExactly("m1");
    assertThat(noMentor.unmatched().get(0).relaxations()).isEmpty();
  }

  @Test
  void one_mentor_takes_all_where_there_are_places() {
    AnIntake all = new AnIntake().mentor("e1", Integer.MAX_VALUE);
    for (int i = 0; i < 20; i++) {
      all.member("m" + i);
    }

    assertThat(all.solved().match().value().served()).isEqualTo(20);
  }

  @Test
  void everybody_barred_leaves_everybody_named() {
    AnIntake barred = new AnIntake();
    for (int i = 0; i < 5; i++) {
      barred.member("m" + i).mentor("e" + i, 2);
      for (int j = 0; j < 5; j++) {
        barred.bar(Bar.supervises("e" + j, "m" + i));
      }
    }
    Match match = barred.solved().match();

    assertThat(match.unserved()).hasSize(5);
    assertThat(match.value()).isEqualTo(new Value(0, 1000, 0));
  }

  @Test
  void equal_scores_give_the_same_match_in_whatever_order_people_come() {
    AnIntake people = new AnIntake();
    for (int i = 0; i < 30; i++) {
      people.member("m%02d".formatted(i), "need" + i % 3).mentor("e%02d".formatted(i), 1 + i % 2);
    }
    Matching first = people.solved();
    List<Object> answers =
        List.of(first.match(), first.alternatives(), first.choices(3), first.unmatched());
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(people.members, new Random(seed));
      Collections.shuffle(people.mentors, new Random(seed + 100));
      Matching again = people.solved();
      assertThat(List.of(again.match(), again.alternatives(), again.choices(3), again.unmatched()))
          .isEqualTo(answers);
    }
  }

  @Test
  void numbers_at_their_ends_are_no_trouble() {
    Mentor mentor =
        new Mentor(
            "e1",
            Set.of(),
            Integer.MAX_VALUE,
            Set.of(),
            Set.of(),
            new Spot(90, 180),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            new YearsServed(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
            AnIntake.BEGINS);
    NewMember member = new NewMember("m1", "g", "p", Set.of(), Set.of(), new Spot(-90, -180), 1, 0);
    Matching matching =
        new AnIntake()
            .weights(
                new Weights(
                    Map.of(Criterion.SIZE, 1000, Criterion.EXPERTISE, 1000),
                    Map.of("g", 100),
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE))
            .limits(Limits.ASSOCIATION)
            .member(member)
            .mentor(mentor)
            .accepted("m1", "e1")
            .solved();

    assertThat(matching.match().doubtful())
        .extracting(Obstacle::ground)
        .contains(Ground.DISTANCE, Ground.YEARS);
    assertThat(matching.match().overfull())
        .containsExactly(new Match.Overfull("e1", Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  @Test
  void what_can_not_be_is_refused_by_name() {
    assertThatThrownBy(() -> new AnIntake().member("m1").member("m1").intake())
        .hasMessage("m1 comes twice");
    assertThatThrownBy(() -> new AnIntake().member("m1").lock("m1", "e9").intake())
        .hasMessage("e9 is not in the intake");
    assertThatThrownBy(() -> new AnIntake().mentor("e1", -1)).hasMessageContaining("e1 is -1");
    assertThatThrownBy(
            () ->
                new AnIntake()
                    .member("m1")
                    .mentor("e1", 1)
                    .mentor("e2", 1)
                    .accepted("m1", "e1")
                    .accepted("m1", "e2")
                    .intake())
        .hasMessage("m1 comes twice");
    assertThatThrownBy(() -> new Bar(pair("m1", "e1"), Ground.YEARS, null))
        .hasMessageContaining("YEARS");
    assertThatThrownBy(() -> new Weights(Map.of(Criterion.SIZE, -1), Map.of(), 300, 10))
        .hasMessageContaining("SIZE is -1");
    assertThatThrownBy(() -> new Spot(Double.NaN, 0)).hasMessageContaining("NaN");
  }
}
