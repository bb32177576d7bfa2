package org.almanac.plans;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.people.PersonRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What plans keep of a person: who wrote, who wrote it down for them, and who looks after a goal,
 * in every version, so that two versions compared show no other owner where there is none.
 */
@Component
class PlanPersonRows implements PersonRows {
  private final JdbcClient jdbc;

  PlanPersonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("plan", "drafted_by"),
        Column.of("plan_version", "written_by"),
        Column.of("plan_version", "recorded_by"));
  }

  @Override
  public int within(String organization, String gone, String kept) {
    return Stream.of("plan", "plan_version")
        .mapToInt(
            table ->
                jdbc.sql(
                        "update %s set goals = replace(goals, ?, ?)".formatted(table)
                            + " where organization = ? and position(? in goals) > 0")
                    .params(owner(gone), owner(kept), organization, owner(gone))
                    .update())
        .sum();
  }

  /** As the document has it; what people type has its quotation marks escaped. */
  private static String owner(String person) {
    return "\"owner\":\"" + person + "\"";
  }
}
