package org.almanac.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.rules.AttentionBudget;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.springframework.stereotype.Component;

/** The rules about a year of all programs together, one method each. */
@Component
class YearRules {
  private static final int NAMED = 3;

  private final AttentionBudget budget;
  private final Persons persons;
  private final YearWords words;

  YearRules(AttentionBudget budget, Persons persons, YearWords words) {
    this.budget = budget;
    this.persons = persons;
    this.words = words;
  }

  /** Nobody is to be in two places at once: one finding for each collision, in their order. */
  List<Finding> onePlaceAtATime(Settings settings, List<Collision> collisions) {
    String rule = "year.one-place";
    return collisions.stream()
        .map(each -> new Finding(rule, strength(settings, rule), twoPlaces(each)))
        .toList();
  }

  /** No month, and no year, asks more of one person of a role than the budget has. */
  List<Beyond> withinTheBudget(Settings settings, Map<Role, Map<YearMonth, Load>> loads) {
    List<Beyond> findings = new ArrayList<>();
    loads.forEach(
        (role, months) -> {
          months.forEach(
              (month, load) ->
                  findings.addAll(
                      beyond(
                          settings,
                          role,
                          month,
                          load,
                          (what, spent) ->
                              budget
                                  .most(role.word(), month, what)
                                  .filter(most -> spent > most)
                                  .map(
                                      most ->
                                          words.say(
                                              "beyond." + what,
                                              words.role(role),
                                              words.month(month),
                                              spent,
                                              most)))));
          findings.addAll(
              beyond(
                  settings,
                  role,
                  null,
                  Load.total(months),
                  (what, spent) ->
                      budget
                          .mostInAYear(role.word(), what)
                          .filter(most -> spent > most)
                          .map(
                              most ->
                                  words.say(
                                      "beyond.year." + what, words.role(role), spent, most))));
        });
    return findings;
  }

  private static List<Beyond> beyond(
      Settings settings,
      Role role,
      YearMonth month,
      Load load,
      BiFunction<String, Integer, Optional<String>> said) {
    String rule = "year.attention";
    return Stream.of(said.apply("tasks", load.tasks()), said.apply("mails", load.mails()))
        .flatMap(Optional::stream)
        .map(text -> new Beyond(role, month, new Finding(rule, strength(settings, rule), text)))
        .toList();
  }

  private static Strength strength(Settings settings, String rule) {
    return settings.on(rule) ? settings.strength(rule) : Strength.OFF;
  }

  private String twoPlaces(Collision each) {
    List<String> names =
        persons.findAllById(each.people()).stream()
            .sorted(Comparator.comparing(Person::familyName))
            .map(Person::name)
            .toList();
    String who = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return words.say(
        "two-places",
        words.day(each.one().day()),
        each.one().name(),
        words.hours(each.one().from(), each.one().until()),
        each.other().name(),
        words.hours(each.other().from(), each.other().until()),
        who,
        Math.max(0, names.size() - NAMED));
  }
}
