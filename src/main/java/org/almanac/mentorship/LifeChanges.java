package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does in a mentorship: looked at first, then made, with a line of history. */
@Component
@Transactional
class LifeChanges {
  static final Set<String> FIELDS = Set.of("what", "mentor", "from", "to", "choice");

  private final MentorshipRows rows;
  private final MentorshipLife life;
  private final Interims interims;
  private final InterimChoice choice;
  private final PairWishes wishes;
  private final LifeFollows follows;
  private final MentorshipList list;
  private final MentorshipHistory history;
  private final MentorshipWords words;
  private final Calendars calendars;

  LifeChanges(
      MentorshipRows rows,
      MentorshipLife life,
      Interims interims,
      InterimChoice choice,
      PairWishes wishes,
      LifeFollows follows,
      MentorshipList list,
      MentorshipHistory history,
      MentorshipWords words,
      Calendars calendars) {
    this.rows = rows;
    this.life = life;
    this.interims = interims;
    this.choice = choice;
    this.wishes = wishes;
    this.follows = follows;
    this.list = list;
    this.history = history;
    this.words = words;
    this.calendars = calendars;
  }

  /** What can be done. */
  sealed interface Change {}

  /** Somebody mentors meanwhile. */
  record Interim(String mentor, LocalDate from, LocalDate to) implements Change {}

  /** The pair ends, and another mentor is looked for. */
  record Part() implements Change {}

  /** The member pauses; a last day of null is open. */
  record Pause(LocalDate from, LocalDate to) implements Change {}

  /** The member is back. */
  record GoOn() implements Change {}

  /** What follows from another appointment. */
  record Appointed(LocalDate day, Choice choice) implements Change {}

  /** Another appointment: go on, two years anew, or a new pair. */
  enum Choice {
    CONTINUE,
    ANEW,
    NEW_PAIR
  }

  List<Person> interims(Mentorship row) {
    return row.state().alive() && row.mentor().isPresent() ? choice.of(row) : List.of();
  }

  /**
   * @throws Refusal when it can't be
   */
  Change read(Mentorship row, Map<String, String> sent) {
    if (!row.state().alive()) {
      throw new Refusal(null, words.say("refused.over"));
    }
    String to = sent.getOrDefault("to", "");
    return switch (sent.getOrDefault("what", "")) {
      case "interim" -> interim(row, sent, to);
      case "part" -> {
        paired(row);
        yield new Part();
      }
      case "pause" -> pause(row, from(sent), to.isBlank() ? null : wishes.day("to", to));
      case "go-on" -> goOn(row);
      case "appointed" -> appointed(row, sent);
      default -> throw new Refusal(null, words.say("refused.what"));
    };
  }

  private Interim interim(Mentorship row, Map<String, String> sent, String to) {
    paired(row);
    String mentor = sent.getOrDefault("mentor", "");
    if (choice.of(row).stream().noneMatch(one -> one.id().equals(mentor))) {
      throw new Refusal("mentor", words.say("refused.interim"));
    }
    Interim interim = new Interim(mentor, from(sent), wishes.day("to", to));
    LocalDate today = calendars.of(row.organization()).today();
    if (interim.from().isBefore(today)) {
      throw new Refusal("from", words.say("refused.from", words.day(today)));
    }
    if (interim.to().isBefore(interim.from()) || interim.to().isAfter(today.plusYears(2))) {
      throw new Refusal("to", words.say("refused.to"));
    }
    return interim;
  }

  private Pause pause(Mentorship row, LocalDate from, LocalDate to) {
    wishes.check(row.organization(), row.memberId(), from, to);
    return new Pause(from, to);
  }

  /** Where somebody said that they are away; a recorded absence ends where it is recorded. */
  boolean canGoOn(Mentorship row) {
    return row.state() == MentorshipState.PAUSED
        && (wishes.saidAway(row.organization(), row.memberId())
            || row.mentor().filter(one -> wishes.saidAway(row.organization(), one)).isPresent());
  }

  private GoOn goOn(Mentorship row) {
    if (!canGoOn(row)) {
      throw new Refusal(null, words.say("refused.go-on"));
    }
    return new GoOn();
  }

  private Appointed appointed(Mentorship row, Map<String, String> sent) {
    LocalDate day =
        list.appointedAnew(row)
            .orElseThrow(() -> new Refusal("choice", words.say("refused.appointed")));
    try {
      return new Appointed(day, Choice.valueOf(sent.getOrDefault("choice", "")));
    } catch (IllegalArgumentException e) {
      throw new Refusal("choice", words.say("refused.choice"));
    }
  }

  private LocalDate from(Map<String, String> sent) {
    return wishes.day("from", sent.getOrDefault("from", ""));
  }

  private void paired(Mentorship row) {
    if (row.mentor().isEmpty()) {
      throw new Refusal(null, words.say("refused.pair"));
    }
  }

  /** What would follow, in sentences. */
  @Transactional(readOnly = true)
  List<String> look(Mentorship row, Change change) {
    String member = words.name(row.memberId());
    String mentor = row.mentor().map(words::name).orElse("");
    List<String> lines = new ArrayList<>();
    if (change instanceof Interim interim) {
      lines.add(
          words.say(
              "would.interim",
              words.name(interim.mentor()),
              member,
              words.day(interim.from()),
              words.day(interim.to())));
      lines.add(words.say("would.interim.back", mentor));
    } else if (change instanceof Part) {
      lines.add(words.say("would.part", member, mentor));
      lines.add(words.say("would.same"));
    } else if (change instanceof Pause pause) {
      lines.add(words.say("would.pause", member, words.day(pause.from())));
    } else if (change instanceof GoOn) {
      lines.add(words.say("would.go-on", member));
    } else if (change instanceof Appointed appointed) {
      lines.add(words.say("would.appointed." + appointed.choice().name(), member, mentor));
    }
    return lines;
  }

  void make(String organization, String member, Map<String, String> sent, String by) {
    Mentorship row = rows.findByOrganizationAndMemberId(organization, member).orElseThrow();
    Change change = read(row, sent);
    if (change instanceof Interim interim) {
      interims.named(row, interim.mentor(), interim.from(), interim.to(), by);
    } else if (change instanceof Part) {
      life.part(row, What.PARTED, by);
    } else if (change instanceof Pause pause) {
      wishes.away(organization, member, pause.from(), pause.to());
      history.note(row, What.AWAY_SAID, null, pause.from(), by);
    } else if (change instanceof GoOn) {
      wishes.back(organization, member);
      row.mentor().ifPresent(mentor -> wishes.back(organization, mentor));
      history.note(row, What.BACK_SAID, null, calendars.of(organization).today(), by);
    } else if (change instanceof Appointed appointed) {
      appointed(row, appointed, by);
    }
    follows.follow(organization);
  }

  private void appointed(Mentorship row, Appointed appointed, String by) {
    row.appointmentSeen(appointed.day());
    switch (appointed.choice()) {
      case CONTINUE -> life.continues(row, appointed.day(), by);
      case ANEW -> life.anew(row, appointed.day(), by);
      case NEW_PAIR -> {
        paired(row);
        life.part(row, What.PARTED, by);
      }
    }
  }
}
