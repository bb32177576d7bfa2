package org.almanac.schoolplan;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a season's plans stand: how many, and by family who is not in yet, then the others by name;
 * never by a figure.
 */
record SeasonStanding(Map<Stage, Long> counts, Map<String, List<Line>> families) {
  /** How many of a family's plans are not in yet. */
  public long awaited(String family) {
    return families.get(family).stream().filter(Line::waitedFor).count();
  }

  /** How many of a family's plans nobody waits for any more: not in, and not to come either. */
  public long over(String family) {
    return families.get(family).stream().filter(line -> line.stage() == Stage.OVER).count();
  }

  /** What is told apart where all schools stand beside each other. */
  enum Stage {
    NOT_YET_IN,
    IN,
    WITH_READERS,
    RELEASED,
    OVER;

    static Stage of(SchoolPlanState state) {
      if (state.isWritten()) {
        return NOT_YET_IN;
      }
      if (state.isWithReaders()) {
        return WITH_READERS;
      }
      return state.isOver() ? OVER : valueOf(state.name());
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A school, and how far its plan is. */
  record Line(Alignment.School school, Stage stage) {
    boolean waitedFor() {
      return stage == Stage.NOT_YET_IN;
    }
  }

  static SeasonStanding of(List<Alignment.School> schools, List<SchoolPlan> plans) {
    Map<String, SchoolPlan> rows =
        plans.stream().collect(Collectors.toMap(SchoolPlan::school, row -> row));
    Map<Stage, Long> counts = new EnumMap<>(Stage.class);
    plans.forEach(row -> counts.merge(Stage.of(row.state()), 1L, Long::sum));
    Map<String, List<Line>> families =
        schools.stream()
            .filter(school -> rows.containsKey(school.code()))
            .map(school -> new Line(school, Stage.of(rows.get(school.code()).state())))
            .collect(
                Collectors.groupingBy(
                    line -> line.school().family(), TreeMap::new, Collectors.toList()));
    families.replaceAll((family, lines) -> notYetInFirst(lines));
    return new SeasonStanding(counts, families);
  }

  private static List<Line> notYetInFirst(List<Line> lines) {
    return Stream.concat(
            lines.stream().filter(Line::waitedFor), lines.stream().filter(l -> !l.waitedFor()))
        .toList();
  }
}
