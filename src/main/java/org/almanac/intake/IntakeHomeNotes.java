package org.almanac.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.springframework.stereotype.Component;

/**
 * The way from a coordinator's first page to the matches, what comes next in each, and who waits;
 * for a new member that we are still looking, or whom they chose.
 */
@Component
class IntakeHomeNotes implements HomeNotes {
  private final IntakeMatches matches;
  private final MatchAhead ahead;
  private final WithoutMentor without;
  private final StillLooking looking;
  private final OwnHelp help;
  private final MyChoice choice;
  private final Persons persons;
  private final Calendars calendars;
  private final MatchWords words;

  IntakeHomeNotes(
      IntakeMatches matches,
      MatchAhead ahead,
      WithoutMentor without,
      StillLooking looking,
      OwnHelp help,
      MyChoice choice,
      Persons persons,
      Calendars calendars,
      MatchWords words) {
    this.matches = matches;
    this.ahead = ahead;
    this.without = without;
    this.looking = looking;
    this.help = help;
    this.choice = choice;
    this.persons = persons;
    this.calendars = calendars;
    this.words = words;
  }

  @Override
  public List<Note> of(SignedIn me) {
    List<Note> notes = new ArrayList<>();
    if (me.is(Role.COORDINATOR)) {
      drafts(me.organization(), notes);
      onTheirWay(me.organization(), notes);
      int waiting = without.of(me.organization()).size();
      if (waiting > 0 && !matches.findByOrganizationOrderByIdDesc(me.organization()).isEmpty()) {
        notes.add(note("home.without", "/matches#for", waiting));
      }
    }
    choice
        .of(me.organization(), me.id())
        .ifPresent(
            pair ->
                notes.add(
                    note(
                        "home.chosen",
                        "/my-choice",
                        name(pair.mentor()),
                        words.day(pair.days().last().orElseThrow()))));
    if (me.is(Role.NEW_MEMBER) && looking.isFor(me.organization(), me.id())) {
      String own = help.say(looking.ownHelp(me.organization(), me.id()));
      notes.add(note("home.looking", "/my-register", own));
    }
    return notes;
  }

  private void drafts(String organization, List<Note> notes) {
    int waiting =
        matches.findByOrganizationAndStateIn(organization, Set.of(IntakeMatch.State.DRAFT)).size();
    if (waiting > 0) {
      notes.add(note("home", "/matches", waiting));
    }
  }

  private void onTheirWay(String organization, List<Note> notes) {
    for (IntakeMatch match :
        matches.findByOrganizationAndStateIn(
            organization, Set.of(IntakeMatch.State.REGISTERS, IntakeMatch.State.ASKING))) {
      boolean registers = match.state() == IntakeMatch.State.REGISTERS;
      boolean over = calendars.of(organization).today().isAfter(match.answersUntil());
      notes.add(
          note(
              registers ? "home.registers" : over ? "home.asked" : "home.asking",
              "/matches/" + match.slug(),
              words.title(match, this::name),
              words.day(registers ? ahead.registersUntil(match) : match.answersUntil())));
    }
  }

  private String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  private Note note(String key, String path, Object... values) {
    return new Note(words.say(key, values), words.say(key + ".link"), path);
  }
}
