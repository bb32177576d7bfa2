package org.almanac.intake;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What matches keep of a person, on either side of a pair. */
@Component
class IntakePersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("intake_match", "member_id"),
        Column.once("match_lock", "member_id", "match_id"),
        Column.of("match_lock", "mentor_id"),
        Column.of("proposed_pair", "member_id"),
        Column.of("proposed_pair", "mentor_id"),
        Column.of("proposed_pair", "recorded_by"),
        Column.once("match_draft_line", "person_id", "match_id"),
        Column.of("match_draft_line", "with_id"));
  }
}
