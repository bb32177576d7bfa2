package org.almanac.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.matching.Alternative;
import org.almanac.matching.Change;
import org.almanac.matching.Difference;
import org.almanac.matching.Ground;
import org.almanac.matching.Obstacle;
import org.almanac.matching.Pairing;
import org.almanac.matching.Relaxation;
import org.almanac.matching.Unmatched;
import org.almanac.matching.Value;
import org.springframework.stereotype.Component;

/** What another match would cost, why two may not be a pair, and what would help. */
@Component
class CostWords {
  private final MatchWords words;

  CostWords(MatchWords words) {
    this.words = words;
  }

  /** The next best for a pair. */
  String alternative(Gathered people, Alternative alternative) {
    String member = people.name(alternative.pairing().member());
    return alternative.instead() == null
        ? words.say("alternative.none", member, difference(alternative.cost()))
        : words.say(
            "alternative.with", people.name(alternative.instead()), difference(alternative.cost()));
  }

  /** In the order in which it counts; what stays the same is not said. */
  String difference(Difference difference) {
    return difference(
        difference.served(),
        MatchWords.hundredths(difference.worst()),
        MatchWords.hundredths(difference.total()),
        difference.worst() == 0 && difference.total() == 0);
  }

  /** As it can be counted in the figures beside it, which are rounded: from 40 to 38 it is 2. */
  String difference(Value now, Value then) {
    return difference(
        then.served() - now.served(),
        MatchWords.hundredths(then.worst()) - MatchWords.hundredths(now.worst()),
        MatchWords.hundredths(then.total()) - MatchWords.hundredths(now.total()),
        then.equals(now));
  }

  private String difference(int served, int worst, int total, boolean same) {
    List<String> parts = new ArrayList<>();
    if (served != 0) {
      parts.add(words.say(served < 0 ? "cost.served.fewer" : "cost.served.more", Math.abs(served)));
    }
    if (worst != 0) {
      parts.add(words.say(worst < 0 ? "cost.worst.lower" : "cost.worst.higher", Math.abs(worst)));
    }
    if (total != 0) {
      parts.add(words.say(total < 0 ? "cost.total.lower" : "cost.total.higher", Math.abs(total)));
    }
    if (parts.isEmpty()) {
      return words.say(same ? "cost.nothing" : "cost.little");
    }
    return String.join(", ", parts);
  }

  /**
   * Why a member has no mentor, with how many mentors each reason keeps away.
   *
   * @param reader who is not among them: whether somebody asked to be kept apart from them, they
   *     could tell from the figures
   */
  List<String> why(Solved solved, Unmatched unmatched, String reader) {
    Gathered people = solved.gathered();
    if (unmatched.member().equals(reader)) {
      return List.of(words.say("why.yourself"));
    }
    boolean mentors = people.mentors().containsKey(reader);
    Map<Ground, Integer> grounds =
        mentors ? withoutReader(solved, unmatched, reader) : unmatched.mentors();
    List<String> said = new ArrayList<>();
    for (Map.Entry<Ground, Integer> ground : grounds.entrySet()) {
      if (ground.getValue() > 0) {
        said.add(words.say("why." + word(ground.getKey()), ground.getValue()));
      }
    }
    if (mentors) {
      said.add(words.say("why.you"));
    }
    return said.isEmpty() ? List.of(words.say("why.nobody")) : said;
  }

  private static Map<Ground, Integer> withoutReader(
      Solved solved, Unmatched unmatched, String reader) {
    Map<Ground, Integer> grounds = new EnumMap<>(Ground.class);
    for (String mentor : solved.gathered().mentors().keySet()) {
      Set<Ground> between =
          solved.explained().matching().obstacles(new Pairing(unmatched.member(), mentor)).stream()
              .map(Obstacle::ground)
              .collect(Collectors.toSet());
      if (!mentor.equals(reader)) {
        (between.isEmpty() ? Set.of(Ground.FULL) : between)
            .forEach(ground -> grounds.merge(ground, 1, Integer::sum));
      }
    }
    return grounds;
  }

  private static String word(Ground ground) {
    return ground.name().toLowerCase(Locale.ROOT);
  }

  List<String> helps(Gathered people, Unmatched unmatched) {
    return unmatched.relaxations().stream()
        .map(each -> help(people, unmatched.member(), each))
        .distinct()
        .toList();
  }

  private String help(Gathered people, String member, Relaxation relaxation) {
    Change change = relaxation.change();
    String then = people.name(relaxation.instead());
    String name = people.name(member);
    return switch (change.kind()) {
      case DISTANCE -> words.say("help.distance", name, change.km(), then);
      case WISH -> words.say("help.wish", name, wish(change.wish()), then);
      case LOCK ->
          words.say(
              "help.lock",
              people.name(change.lock().member()),
              people.name(change.lock().mentor()),
              then);
      case PREPARATION -> words.say("help.preparation", people.name(change.mentor()), then);
      case PLACE -> words.say("help.place", people.name(change.mentor()), then);
      case YEAR -> words.say("help.year", people.name(change.mentor()), then);
    };
  }

  private String wish(String wish) {
    return words.say("wish." + wish);
  }

  /** What a coordinator reads instead who would be one of the two: of whatever it is, the same. */
  String own() {
    return words.say("not.own");
  }

  /** Why two may not be a pair; for a coordinator who is neither of them. */
  String obstacle(Gathered people, Obstacle obstacle) {
    String member = people.name(obstacle.pairing().member());
    String mentor = people.name(obstacle.pairing().mentor());
    Map<String, Integer> numbers = obstacle.numbers();
    return switch (obstacle.ground()) {
      case WISH -> words.say("not.wish", member, mentor, wish(obstacle.wish()));
      case DISTANCE ->
          words.say("not.distance", member, mentor, numbers.get("km"), numbers.get("limit"));
      case YEARS ->
          words.say("not.years", member, mentor, numbers.get("years"), numbers.get("limit"));
      default -> words.say("not." + word(obstacle.ground()), member, mentor);
    };
  }
}
