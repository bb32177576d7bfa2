package org.almanac.mentorship;

import java.util.ArrayList;
import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.stereotype.Component;

/** The way from the first page to the two questions, and for coordinators to whom to say hello. */
@Component
class TouchHomeNotes implements HomeNotes {
  private final SayHello hello;
  private final Pulses pulses;
  private final PulseBox box;
  private final PulseReport report;
  private final TouchWords words;

  TouchHomeNotes(
      SayHello hello, Pulses pulses, PulseBox box, PulseReport report, TouchWords words) {
    this.hello = hello;
    this.pulses = pulses;
    this.box = box;
    this.report = report;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    List<Note> notes = new ArrayList<>();
    if (me.roles().contains(Role.COORDINATOR)) {
      coordinators(me, notes);
    }
    if (me.roles().contains(Role.NEW_MEMBER)) {
      pulses
          .open(me.organization())
          .filter(pulse -> !box.answered(me.organization(), pulse.name(), me.id()))
          .ifPresent(
              pulse ->
                  notes.add(note(words.say("home.pulse"), words.say("home.pulse.link"), "/pulse")));
    }
    return notes;
  }

  private void coordinators(SignedIn me, List<Note> notes) {
    int wanted = hello.wanted(me.organization(), me.id()).size();
    int quiet = hello.quiet(me.organization()).size();
    if (wanted + quiet > 0) {
      notes.add(
          note(words.say("home.hello", wanted, quiet), words.say("home.hello.link"), "/say-hello"));
    }
    if (!report.names(me.organization()).isEmpty()) {
      notes.add(note(words.say("home.report"), words.say("home.report.link"), "/pulse/report"));
    }
  }

  private static Note note(String text, String label, String path) {
    return new Note(text, label, path);
  }
}
