package org.almanac.tasks;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** Whose tasks are, by name: they stay with the person, whichever record remains. */
@Component
class TaskPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("personal_task", "person"),
        Column.of("task_hand", "given_to"),
        Column.of("task_hand", "stands_in_for"),
        Column.of("not_mine", "person_id"),
        Column.once("answer_draft", "person", "task_id"));
  }
}
