package org.almanac.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.registers.Registrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes next in a match and when, the first of it now. */
@Component
@Transactional(readOnly = true)
class MatchAhead {
  private final MatchOpening opening;
  private final MentorMatchingProcess process;
  private final Registrations registrations;
  private final Solving solving;
  private final Calendars calendars;
  private final MatchWords words;

  MatchAhead(
      MatchOpening opening,
      MentorMatchingProcess process,
      Registrations registrations,
      Solving solving,
      Calendars calendars,
      MatchWords words) {
    this.opening = opening;
    this.process = process;
    this.registrations = registrations;
    this.solving = solving;
    this.calendars = calendars;
    this.words = words;
  }

  /**
   * One step.
   *
   * @param label where to go for it; null where there is nothing to do
   */
  record Step(String text, String label, String path) {}

  /** Nothing where the match is over. */
  List<Step> of(IntakeMatch match) {
    if (!match.isOpen()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    if (match.state() == IntakeMatch.State.REGISTERS) {
      LocalDate last = registersUntil(match);
      steps.add(link("registers", "/registers", words.day(last), said(match), silent(match)));
      steps.add(plain("solve", words.day(last.plusDays(1))));
    }
    if (match.state() != IntakeMatch.State.ASKING) {
      steps.add(plain("publish"));
    }
    LocalDate today = calendars.of(match.organization()).today();
    if (!match.answersUntil().isBefore(today)) {
      steps.add(plain("coffee", words.day(match.answersUntil())));
    }
    if (!match.begins().isBefore(today)) {
      steps.add(plain("begin", words.day(match.begins())));
    }
    return steps;
  }

  /** The last day on which people register. */
  LocalDate registersUntil(IntakeMatch match) {
    return process
        .registersUntil(match.organization(), match.name())
        .map(end -> calendars.of(match.organization()).local(end).toLocalDate().minusDays(1))
        .orElseGet(() -> opening.registersUntil(match.organization()));
  }

  private int said(IntakeMatch match) {
    return solving.of(match).gathered().members().size();
  }

  private int silent(IntakeMatch match) {
    return registrations.silentMembers(match.organization()).size()
        + registrations.silentMentors(match.organization()).size();
  }

  private Step plain(String key, Object... values) {
    return new Step(words.say("ahead." + key, values), null, null);
  }

  private Step link(String key, String path, Object... values) {
    return new Step(words.say("ahead." + key, values), words.say("ahead." + key + ".link"), path);
  }
}
