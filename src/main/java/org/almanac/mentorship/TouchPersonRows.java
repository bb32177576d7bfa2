package org.almanac.mentorship;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What keeping in touch keeps of a person. */
@Component
class TouchPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("pair_time", "member_id"),
        Column.of("pair_time", "mentor_id"),
        Column.of("help_wish", "person_id"),
        Column.once("pulse_mark", "person", "pulse"));
  }
}
