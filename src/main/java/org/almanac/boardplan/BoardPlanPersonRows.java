package org.almanac.boardplan;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What the board plan keeps of a person: a reason they gave, their one line about the launch. */
@Component
class BoardPlanPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("board_plan_reason", "given_by"),
        Column.once("board_plan_passed_on", "person_id", "school_year"));
  }
}
