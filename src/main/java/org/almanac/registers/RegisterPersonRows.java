package org.almanac.registers;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/**
 * What the registers keep of a person; where both have said something, the one who stays counts.
 */
@Component
class RegisterPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.once("new_member_entry", "person_id", "organization"),
        Column.once("mentor_entry", "person_id", "organization"),
        Column.of("new_member_entry", "recorded_by"),
        Column.of("mentor_entry", "recorded_by"),
        new Column("avoided_person", "person_id", "avoided_id", null),
        new Column("avoided_person", "avoided_id", "person_id", null),
        Column.of("apart_pair", "member_id"),
        Column.of("apart_pair", "mentor_id"));
  }
}
