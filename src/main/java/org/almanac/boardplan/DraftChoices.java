package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Option;
import org.almanac.plans.Goal;
import org.almanac.plans.Offered;
import org.almanac.plans.Plan;
import org.springframework.stereotype.Component;

/**
 * What can be chosen in a draft: an owner at the table, a priority that is in force, a school year.
 * What somebody chose before stays on the list, whoever has left the table meanwhile.
 */
@Component
class DraftChoices {
  private static final int YEARS_BACK = 4;
  private static final int YEARS_ON = 6;

  private final BoardVoices voices;
  private final BoardPriorities priorities;
  private final Calendars calendars;
  private final GoalWords words;

  DraftChoices(
      BoardVoices voices, BoardPriorities priorities, Calendars calendars, GoalWords words) {
    this.voices = voices;
    this.priorities = priorities;
    this.calendars = calendars;
    this.words = words;
  }

  Offered of(BoardPlan board, Plan plan) {
    return new Offered(owners(board, plan), serves(board, plan), years(board));
  }

  private List<Option> owners(BoardPlan board, Plan plan) {
    List<Option> owners = new ArrayList<>();
    Set<String> there = new HashSet<>();
    voices.of(board.organization(), calendars.of(board.organization()).today()).stream()
        .flatMap(group -> group.people().stream())
        .filter(person -> there.add(person.id()))
        .forEach(person -> owners.add(new Option(person.id(), person.name())));
    plan.goals().stream()
        .map(Goal::owner)
        .filter(owner -> !owner.isEmpty() && there.add(owner))
        .forEach(
            owner -> owners.add(new Option(owner, words.say("owner.left", words.name(owner)))));
    return owners;
  }

  private List<Option> serves(BoardPlan board, Plan plan) {
    Set<String> chosen = plan.goals().stream().map(Goal::serves).collect(Collectors.toSet());
    Locale locale = GoalWords.locale();
    return priorities.findByOrganizationOrderByFromYearDescIdAsc(board.organization()).stream()
        .filter(one -> one.inForceIn(board.madeFor()) || chosen.contains(one.key()))
        .map(
            one ->
                new Option(
                    one.key(),
                    words.say(
                        "priority.years",
                        one.name(locale),
                        String.valueOf(one.fromYear()),
                        String.valueOf(one.toYear()))))
        .toList();
  }

  private static List<Option> years(BoardPlan board) {
    int made = board.madeFor().startsIn();
    Stream<Integer> starts = IntStream.rangeClosed(made - YEARS_BACK, made + YEARS_ON).boxed();
    return starts
        .map(from -> new SchoolYear(from).name())
        .map(name -> new Option(name, name))
        .toList();
  }
}
