package org.almanac.mentorship;

import java.util.ArrayList;
import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.stereotype.Component;

/** The way from the first page to one's mentorship; for coordinators to all of them. */
@Component
class MentorshipHomeNotes implements HomeNotes {
  private final MentorshipDoor door;
  private final MentorshipList list;
  private final MentorshipWords words;

  MentorshipHomeNotes(MentorshipDoor door, MentorshipList list, MentorshipWords words) {
    this.door = door;
    this.list = list;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    List<Note> notes = new ArrayList<>();
    List<Mentorship> own =
        door.own(me).stream()
            .filter(row -> row.state().alive() || row.state() == MentorshipState.CLOSING)
            .toList();
    if (own.stream().anyMatch(row -> row.conflictSince().isPresent())) {
      notes.add(note("home.conflict", "home.link", MentorshipNews.PATH));
    } else if (!own.isEmpty()) {
      notes.add(note("home.own", "home.link", MentorshipNews.PATH));
    }
    if (me.is(Role.COORDINATOR) && list.any(me.organization())) {
      int look = list.toLookAt(me.organization()).size();
      notes.add(
          look == 0
              ? note("home.all", "home.all.link", "/mentorships")
              : new Note(words.say("home.look", look), words.say("home.all.link"), "/mentorships"));
    }
    return notes;
  }

  private Note note(String text, String link, String path) {
    return new Note(words.say(text), words.say(link), path);
  }
}
