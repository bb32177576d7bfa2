package org.almanac.intake;

import java.util.List;
import java.util.Set;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.stereotype.Component;

/** The way from a coordinator's first page to the matches that wait for a look. */
@Component
class IntakeHomeNotes implements HomeNotes {
  private final IntakeMatches matches;
  private final MatchWords words;

  IntakeHomeNotes(IntakeMatches matches, MatchWords words) {
    this.matches = matches;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      return List.of();
    }
    int waiting =
        matches
            .findByOrganizationAndStateIn(me.organization(), Set.of(IntakeMatch.State.DRAFT))
            .size();
    return waiting == 0
        ? List.of()
        : List.of(new Note(words.say("home", waiting), words.say("home.link"), "/matches"));
  }
}
