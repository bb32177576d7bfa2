package org.almanac.cohort;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/**
 * What the cohort meetings keep of a person: one line for a meeting, thumbs, a place in the team.
 */
@Component
class CohortPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.once("cohort_suggestion", "person_id", "meeting_key"),
        Column.once("cohort_thumb", "person_id", "suggestion_id"),
        Column.once("cohort_team", "person_id", "organization"));
  }
}
