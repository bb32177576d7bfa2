package org.almanac.boardplan;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What trying ideas on keeps of a person: what somebody heard. */
@Component
class BoardIdeasPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(Column.once("board_tried", "person_id", "spot"));
  }
}
