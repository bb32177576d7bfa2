package org.almanac.meetings;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What meetings keep of a person; a card that is still out ends and comes anew instead. */
@Component
class MeetingPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        new Column("participation", "person_id", "meeting_key", "state in ('CLOSED', 'LEFT')"),
        Column.of("next_step", "person_id"),
        Column.of("question_group", "owner_id"),
        Column.of("behalf_record", "person_id"),
        Column.of("behalf_record", "recorded_by"));
  }
}
