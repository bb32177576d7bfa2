package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a coordinator typed, or says which field can't be and why. */
@Component
@Transactional(readOnly = true)
class LifeForm {
  static final Set<String> FIELDS = Set.of("what", "mentor", "from", "to", "choice");

  private final InterimChoice choice;
  private final AwaySaying away;
  private final AwayDays days;
  private final MentorshipList list;
  private final MentorshipWords words;
  private final Calendars calendars;

  LifeForm(
      InterimChoice choice,
      AwaySaying away,
      AwayDays days,
      MentorshipList list,
      MentorshipWords words,
      Calendars calendars) {
    this.choice = choice;
    this.away = away;
    this.days = days;
    this.list = list;
    this.words = words;
    this.calendars = calendars;
  }

  /** For how long somebody is looked for who mentors meanwhile. */
  InterimChoice.Time interimTime(Mentorship row) {
    return choice.time(row);
  }

  List<InterimChoice.Offer> interims(Mentorship row, String reader) {
    return row.state().alive() && row.mentor().isPresent()
        ? choice.offers(row, reader, choice.time(row))
        : List.of();
  }

  /** Why a coordinator misses themselves, or everybody, on the list; null where nobody does. */
  String interimsNote(Mentorship row, String reader) {
    if (InterimChoice.isAbout(row, reader)) {
      return words.say("do.interim.about-you");
    }
    return choice.mentors(row, reader) ? words.say("do.interim.not-you") : null;
  }

  /** Where somebody said that they are away; a recorded absence ends where it is recorded. */
  boolean canGoOn(Mentorship row) {
    return row.state() == MentorshipState.PAUSED
        && (away.saidAway(row.organization(), row.memberId())
            || row.mentor().filter(one -> away.saidAway(row.organization(), one)).isPresent());
  }

  /**
   * @throws Refusal when it can't be
   */
  LifeChange read(Mentorship row, Map<String, String> sent, String reader) {
    if (!row.state().alive()) {
      throw new Refusal(null, words.say("refused.over"));
    }
    String mentor = row.mentor().orElse("");
    if (!sent.getOrDefault("pair", mentor).equals(mentor)) {
      throw new Refusal(null, words.say("made.changed"));
    }
    String to = sent.getOrDefault("to", "");
    return switch (sent.getOrDefault("what", "")) {
      case "interim" -> interim(row, sent, to, reader);
      case "part" -> {
        paired(row);
        yield new LifeChange.Part();
      }
      case "pause" -> pause(row, from(sent), to.isBlank() ? null : away.day("to", to));
      case "go-on" -> goOn(row);
      case "appointed" -> appointed(row, sent);
      default -> throw new Refusal(null, words.say("refused.what"));
    };
  }

  private LifeChange.Interim interim(
      Mentorship row, Map<String, String> sent, String to, String reader) {
    paired(row);
    String mentor = sent.getOrDefault("mentor", "");
    boolean offered =
        interims(row, reader).stream().anyMatch(one -> one.person().id().equals(mentor));
    LifeChange.Interim interim = new LifeChange.Interim(mentor, from(sent), away.day("to", to));
    LocalDate today = today(row);
    if (interim.from().isBefore(today)) {
      throw new Refusal("from", words.say("refused.from", words.day(today)));
    }
    if (interim.to().isBefore(interim.from()) || interim.to().isAfter(today.plusYears(2))) {
      throw new Refusal("to", words.say("refused.to"));
    }
    if (!has(choice.of(row, reader, interim.from(), interim.to()), mentor)) {
      throw new Refusal(
          "mentor",
          offered
              ? words.say("refused.interim.then", words.name(mentor), words.day(interim.from()))
              : words.say("refused.interim"));
    }
    String still = row.mentor().orElseThrow();
    if (!days.of(row.organization(), interim.from()).is(still)) {
      throw new Refusal(
          "from", words.say("refused.here", words.name(still), words.day(interim.from())));
    }
    return interim;
  }

  private static boolean has(List<Person> people, String id) {
    return people.stream().anyMatch(one -> one.id().equals(id));
  }

  private LocalDate today(Mentorship row) {
    return calendars.of(row.organization()).today();
  }

  private LifeChange.Pause pause(Mentorship row, LocalDate from, LocalDate to) {
    away.check(row.organization(), row.memberId(), from, to);
    return new LifeChange.Pause(from, to);
  }

  private LifeChange.GoOn goOn(Mentorship row) {
    if (!canGoOn(row)) {
      throw new Refusal(null, words.say("refused.go-on"));
    }
    return new LifeChange.GoOn();
  }

  private LifeChange.Appointed appointed(Mentorship row, Map<String, String> sent) {
    LocalDate day =
        list.appointedAnew(row)
            .orElseThrow(() -> new Refusal("choice", words.say("refused.appointed")));
    try {
      return new LifeChange.Appointed(
          day, LifeChange.Choice.valueOf(sent.getOrDefault("choice", "")));
    } catch (IllegalArgumentException e) {
      throw new Refusal("choice", words.say("refused.choice"));
    }
  }

  private LocalDate from(Map<String, String> sent) {
    return away.day("from", sent.getOrDefault("from", ""));
  }

  private void paired(Mentorship row) {
    if (row.mentor().isEmpty()) {
      throw new Refusal(null, words.say("refused.pair"));
    }
  }
}
