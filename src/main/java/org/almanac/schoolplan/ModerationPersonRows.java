package org.almanac.schoolplan;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/**
 * What moderation keeps of a person: where they read, what they noted and approved. Who was asked
 * first ({@code moderation_seat.asked}) stays as it was: the engine knows the place by it.
 */
@Component
class ModerationPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("moderation_group", "writer"),
        Column.of("moderation_seat", "reader"),
        Column.of("moderation_seat", "in_by"),
        Column.of("moderation_plan", "own_reader"),
        Column.of("moderation_plan", "stands_for"),
        Column.of("moderation_plan", "other_reader"),
        Column.of("moderation_plan", "written_by"),
        Column.once("reading_note", "person_id", "plan_id"),
        Column.of("plan_approval", "approved_by"),
        Column.of("plan_approval", "recorded_by"),
        Column.once("moderation_stand_in", "person_id", "school_year"),
        Column.of("moderation_stand_in", "stand_in_id"),
        Column.once("moderation_choice", "person_id", "subject"));
  }
}
