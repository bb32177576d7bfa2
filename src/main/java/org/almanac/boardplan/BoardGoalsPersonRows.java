package org.almanac.boardplan;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What the plan itself keeps of a person: an answer in each round, and who closed it. */
@Component
class BoardGoalsPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.once("board_hearing_answer", "person_id", "hearing_id"),
        Column.of("board_closing", "closed_by"));
  }
}
