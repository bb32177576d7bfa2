package org.almanac.staffing;

import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.tasks.Unclaimed;
import org.springframework.stereotype.Component;

/** The way from a coordinator's first page to the tasks whose person isn't found yet. */
@Component
class StaffHomeNotes implements HomeNotes {
  private final Unclaimed unclaimed;
  private final StaffWords words;

  StaffHomeNotes(Unclaimed unclaimed, StaffWords words) {
    this.unclaimed = unclaimed;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      return List.of();
    }
    int waiting = unclaimed.of(me.organization()).size();
    return waiting == 0
        ? List.of()
        : List.of(
            new Note(
                words.say("home.unclaimed", waiting),
                words.say("home.unclaimed.link"),
                "/people/tasks"));
  }
}
