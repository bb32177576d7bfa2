package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a coordinator on the first page what keeps mail from leaving: nothing stops silently. */
@Component
class MailHomeNotes implements HomeNotes {
  private final FirstMails firstMails;
  private final FirstLook firstLook;
  private final MailStops stops;
  private final ServerNote serverNote;
  private final Undelivered undelivered;
  private final MailWords words;
  private final MessageSource messages;

  MailHomeNotes(
      FirstMails firstMails,
      FirstLook firstLook,
      MailStops stops,
      ServerNote serverNote,
      Undelivered undelivered,
      MailWords words,
      MessageSource messages) {
    this.firstMails = firstMails;
    this.firstLook = firstLook;
    this.stops = stops;
    this.serverNote = serverNote;
    this.undelivered = undelivered;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public List<Note> of(SignedIn me) {
    List<Note> notes = new ArrayList<>();
    if (me.is(Role.COORDINATOR)) {
      String organization = me.organization();
      stops
          .pause(organization)
          .ifPresent(
              pause ->
                  notes.add(
                      note(
                          "paused",
                          "/mail",
                          words.name(pause.by()),
                          words.at(organization, pause.since()))));
      firstMails.pending(organization).stream()
          .filter(program -> firstLook.waiting(organization, program))
          .forEach(p -> notes.add(note("first", "/mail/first/" + p.code(), p.words())));
      serverNote
          .of(organization)
          .ifPresent(words -> notes.add(new Note(words, say("paused.link"), "/mail")));
      int returned = undelivered.of(organization).size();
      if (returned > 0) {
        notes.add(note("returned", "/mail/returned", returned));
      }
      int held = stops.holds(organization).size();
      if (held > 0) {
        notes.add(note("held", "/mail#held", held));
      }
    }
    return notes;
  }

  private Note note(String key, String path, Object... values) {
    return new Note(say(key, values), say(key + ".link"), path);
  }

  private String say(String key, Object... values) {
    return messages.getMessage("notices.home." + key, values, LocaleContextHolder.getLocale());
  }
}
