package org.almanac.releases;

import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** After a release: the way from a coordinator's first page to what still runs as before. */
@Component
class ReleaseHomeNotes implements HomeNotes {
  private final Releases releases;
  private final MessageSource messages;

  ReleaseHomeNotes(Releases releases, MessageSource messages) {
    this.releases = releases;
    this.messages = messages;
  }

  @Override
  public List<Note> of(SignedIn me) {
    int behind = me.is(Role.COORDINATOR) ? releases.behind(me.organization()) : 0;
    return behind == 0
        ? List.of()
        : List.of(new Note(say("releases.home", behind), say("releases.home.link"), "/versions"));
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
