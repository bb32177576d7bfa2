package org.almanac.schoolplan;

import java.util.List;
import java.util.Map;
import org.almanac.plans.Goal;

/**
 * Where schools' goals and the board's meet: schools by family and name, never by a figure.
 *
 * @param board the board's goals, one column each
 */
record Alignment(List<Goal> board, List<Row> rows) {
  /** A school, and the family that it is in; empty where it is in none. */
  record School(String family, String code, String name) {}

  /**
   * One school's goals.
   *
   * @param serving how many serve each of the board's goals
   * @param alone how many serve none and say why
   * @param open how many say neither yet
   */
  record Row(School school, List<Integer> serving, int alone, int open) {
    boolean begun() {
      return alone + open + serving.stream().mapToInt(Integer::intValue).sum() > 0;
    }
  }

  static Alignment of(List<Goal> board, List<School> schools, Map<String, List<Goal>> goals) {
    return new Alignment(
        board,
        schools.stream()
            .sorted(
                ByName.of(School::family)
                    .thenComparing(ByName.of(School::name))
                    .thenComparing(School::code))
            .map(school -> row(board, school, goals.getOrDefault(school.code(), List.of())))
            .toList());
  }

  /** How many schools serve each of the board's goals. */
  List<Integer> schools() {
    return board.stream()
        .map(goal -> board.indexOf(goal))
        .map(at -> (int) rows.stream().filter(row -> row.serving().get(at) > 0).count())
        .toList();
  }

  private static Row row(List<Goal> board, School school, List<Goal> goals) {
    List<String> keys = board.stream().map(Goal::key).toList();
    List<Goal> said = goals.stream().filter(goal -> !goal.title().isBlank()).toList();
    List<Goal> own = said.stream().filter(goal -> !keys.contains(goal.serves())).toList();
    int alone = (int) own.stream().filter(goal -> !goal.alone().isBlank()).count();
    return new Row(
        school,
        keys.stream()
            .map(key -> (int) said.stream().filter(goal -> goal.serves().equals(key)).count())
            .toList(),
        alone,
        own.size() - alone);
  }
}
