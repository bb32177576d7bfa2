package org.almanac.plt;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What the learning team keeps of a person, once for each meeting. */
@Component
class PltPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.once("plt_presenter", "person_id", "meeting_key"),
        Column.once("plt_voice", "person_id", "meeting_key"),
        Column.once("plt_card", "person_id", "meeting_key"));
  }
}
