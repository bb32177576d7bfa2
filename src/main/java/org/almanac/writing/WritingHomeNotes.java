package org.almanac.writing;

import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.springframework.stereotype.Component;

/**
 * The way from the first page to a person's own pages, once there is something to write or read.
 */
@Component
class WritingHomeNotes implements HomeNotes {
  private final SheetDoor door;
  private final SheetViews views;

  WritingHomeNotes(SheetDoor door, SheetViews views) {
    this.door = door;
    this.views = views;
  }

  @Override
  public List<Note> of(SignedIn me) {
    boolean something =
        !door.offered(me).isEmpty() || !door.kept(me).isEmpty() || !door.sharedWith(me).isEmpty();
    return something
        ? List.of(new Note(views.say("home"), views.say("home.link"), "/my-pages"))
        : List.of();
  }
}
