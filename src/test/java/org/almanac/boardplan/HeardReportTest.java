package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Were you heard? By voice group where five or more answered, else together. */
class HeardReportTest {
  @Test
  void a_voice_with_five_answers_stands_by_itself() {
    List<HeardReport.Group> groups =
        groups(many(Voice.SUPERINTENDENTS, 10, 6), many(Voice.OFFICERS, 7, 5));
    assertThat(groups)
        .extracting(HeardReport.Group::voices)
        .containsExactly(List.of(Voice.SUPERINTENDENTS), List.of(Voice.OFFICERS));
    assertThat(groups.get(0).shown().yes()).isEqualTo(10);
    assertThat(groups.get(0).shown().no()).isEqualTo(6);
  }

  @Test
  void those_with_fewer_stand_together() {
    assertThat(
            groups(
                many(Voice.SUPERINTENDENTS, 10, 6),
                many(Voice.DIRECTOR, 1, 0),
                many(Voice.ASSOCIATIONS, 0, 2),
                many(Voice.OFFICERS, 2, 0)))
        .extracting(HeardReport.Group::voices)
        .containsExactly(
            List.of(Voice.SUPERINTENDENTS),
            List.of(Voice.DIRECTOR, Voice.OFFICERS, Voice.ASSOCIATIONS));
  }

  @Test
  void fewer_than_five_others_take_the_smallest_voice_along() {
    assertThat(
            groups(
                many(Voice.SUPERINTENDENTS, 10, 6),
                many(Voice.OFFICERS, 5, 1),
                many(Voice.DIRECTOR, 1, 0),
                many(Voice.ASSOCIATIONS, 0, 2)))
        .extracting(HeardReport.Group::voices)
        .containsExactly(
            List.of(Voice.SUPERINTENDENTS),
            List.of(Voice.DIRECTOR, Voice.OFFICERS, Voice.ASSOCIATIONS));
  }

  @Test
  void nothing_is_said_where_fewer_than_five_answered_at_all() {
    assertThat(groups(many(Voice.SUPERINTENDENTS, 3, 0), many(Voice.DIRECTOR, 1, 0))).isEmpty();
    assertThat(groups(List.of())).isEmpty();
  }

  @Test
  void how_many_of_a_group_said_not_yet_is_told_from_five_on() {
    HeardReport.Group group = groups(many(Voice.SUPERINTENDENTS, 11, 1)).get(0);
    assertThat(group.shown().all()).isEqualTo(12);
    assertThat(group.shown().no()).isNull();
    assertThat(group.shown().yes()).isNull();
  }

  @Test
  void whose_voice_is_missing_is_named_once_however_many_named_it() {
    List<WereYouHeard> said = new ArrayList<>(many(Voice.OFFICERS, 5, 0));
    said.add(new WereYouHeard(Voice.OFFICERS, true, List.of("students", "parents"), "Bus drivers"));
    said.add(new WereYouHeard(Voice.OFFICERS, true, List.of("students"), null));
    HeardReport.Group group = HeardReport.groups(said).get(0);
    assertThat(group.missing()).containsExactly("parents", "students");
    assertThat(group.missingElse()).containsExactly("Bus drivers");
  }

  @SafeVarargs
  private static List<HeardReport.Group> groups(List<WereYouHeard>... said) {
    List<WereYouHeard> all = new ArrayList<>();
    for (List<WereYouHeard> some : said) {
      all.addAll(some);
    }
    return HeardReport.groups(all);
  }

  private static List<WereYouHeard> many(Voice voice, int heard, int not) {
    List<WereYouHeard> said = new ArrayList<>();
    for (int i = 0; i < heard + not; i++) {
      said.add(new WereYouHeard(voice, i < heard, List.of(), null));
    }
    return said;
  }
}
