package org.almanac.mentorship;

import java.util.List;
import org.almanac.people.PersonRows;
import org.springframework.stereotype.Component;

/** What the mentorships keep of a person. */
@Component
class MentorshipPersonRows implements PersonRows {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("mentorship", "mentor_id"),
        Column.of("mentorship", "interim_id"),
        Column.of("mentorship_milestone", "mentor_id"),
        Column.of("mentorship_milestone", "by_person"),
        Column.of("mentorship_away", "person_id"));
  }
}
