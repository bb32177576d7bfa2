package org.almanac.schoolplan;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What a school's plan keeps of a person: who told, handed in, answered, ended its way. */
@Component
class SchoolPlanPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("school_plan", "met_by"),
        Column.of("school_plan", "handed_in_by"),
        Column.of("school_plan", "answered_by"),
        Column.of("school_plan", "closed_by"));
  }
}
