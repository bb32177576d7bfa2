package org.almanac.boardplan;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What monitoring and ideas keep of a person: an officer's review, what somebody heard. */
@Component
class BoardIdeasPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.once("board_review", "person_id", "school_year"),
        Column.once("board_tried", "person_id", "spot"));
  }
}
