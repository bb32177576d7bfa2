package org.almanac.days;

import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.BroughtCalendars;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a coordinator of dates that could not follow the newest calendar. */
@Component
class DaysHomeNotes implements HomeNotes {
  private final BroughtCalendars versions;
  private final CalendarMoves moves;
  private final MessageSource messages;

  DaysHomeNotes(BroughtCalendars versions, CalendarMoves moves, MessageSource messages) {
    this.versions = versions;
    this.moves = moves;
    this.messages = messages;
  }

  @Override
  public List<Note> of(SignedIn me) {
    if (!me.is(Role.COORDINATOR)) {
      return List.of();
    }
    return versions.past(me.organization()).stream()
        .limit(1)
        .filter(version -> moves.progress(version).failed() > 0)
        .map(
            version ->
                new Note(
                    say("failed", moves.progress(version).failed()),
                    say("failed.link"),
                    "/days/calendar/" + version.id()))
        .toList();
  }

  private String say(String key, Object... values) {
    return messages.getMessage("days.home." + key, values, LocaleContextHolder.getLocale());
  }
}
