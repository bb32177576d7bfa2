package org.almanac.meetings;

import java.util.List;
import java.util.stream.Collectors;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Helping;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The way from a helper's first page to what they handle, and for whom. */
@Component
class HelpingHomeNotes implements HomeNotes {
  private final Helping helping;
  private final Calendars calendars;
  private final MessageSource messages;

  HelpingHomeNotes(Helping helping, Calendars calendars, MessageSource messages) {
    this.helping = helping;
    this.calendars = calendars;
    this.messages = messages;
  }

  @Override
  public List<Note> of(SignedIn me) {
    if (!me.is(Role.HELPER)) {
      return List.of();
    }
    String names =
        helping.helpedBy(me.id(), calendars.of(me.organization()).today()).stream()
            .map(Person::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? List.of()
        : List.of(new Note(say("home", names), say("home.link"), "/helping"));
  }

  private String say(String key, Object... values) {
    return messages.getMessage("meetings.helping." + key, values, LocaleContextHolder.getLocale());
  }
}
