package org.almanac.schoolplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.moderating.Formed;
import org.almanac.moderating.Group;
import org.almanac.moderating.Move;
import org.almanac.moderating.Reading;
import org.springframework.stereotype.Component;

/** What somebody who forms groups reads of a move: where to, and what it does. */
@Component
class ModerationMoveViews {
  private final ModerationWords words;

  ModerationMoveViews(ModerationWords words) {
    this.words = words;
  }

  /** A way to go, in words. */
  record Way(String says, int group, String reader, String school, String swap) {}

  /**
   * What a move does.
   *
   * @param hindered why it can't be; null where it can
   * @param loads of whom it changes, before and after
   * @param elsewhere who else would sit with others
   * @param rules what of the rules it touches; empty where nothing
   */
  record Effect(
      Way way,
      String hindered,
      int spreadBefore,
      int spread,
      List<String> loads,
      String elsewhere,
      List<String> rules) {}

  List<Way> ways(String organization, ModerationForming.Draft draft, List<Move> moves) {
    return moves.stream().map(move -> way(organization, draft, move)).toList();
  }

  private Way way(String organization, ModerationForming.Draft draft, Move move) {
    return new Way(
        says(organization, draft, move),
        move.group(),
        move.reader(),
        move.plan() == null ? "" : move.plan(),
        move.swapped() == null ? "" : move.swapped());
  }

  private String says(String organization, ModerationForming.Draft draft, Move move) {
    Group to =
        draft.formed().groups().stream()
            .filter(group -> group.number() == move.group())
            .findFirst()
            .orElseThrow();
    String reader = words.name(move.reader());
    if (move.plan() != null) {
      boolean second = to.bundle().stream().anyMatch(each -> each.plan().equals(move.plan()));
      return words.say(second ? "move.second" : "move.plan", move.group(), reader);
    }
    String others =
        words.names(to.readers().stream().filter(one -> !one.equals(move.swapped())).toList());
    return move.swapped() == null
        ? words.say("move.join", move.group(), others)
        : words.say("move.swap", move.group(), others, words.name(move.swapped()));
  }

  /** Whom or what it is about. */
  String about(String organization, String reader, String school) {
    return school.isEmpty()
        ? words.name(reader)
        : words.places(organization).getOrDefault(school, school);
  }

  Effect effect(String organization, ModerationMoves.Look look) {
    Formed before = look.before().formed();
    return new Effect(
        way(organization, look.before(), look.move()),
        look.hindered().map(why -> words.say("move.hindered." + why.name())).orElse(null),
        before.spread(),
        look.after().spread(),
        loads(before, look.after()),
        elsewhere(look),
        rules(organization, look));
  }

  private List<String> loads(Formed before, Formed after) {
    Map<String, Integer> then = loads(after);
    Map<String, Integer> now = loads(before);
    Set<String> all = new TreeSet<>(now.keySet());
    all.addAll(then.keySet());
    return all.stream()
        .filter(id -> !now.getOrDefault(id, 0).equals(then.getOrDefault(id, 0)))
        .map(
            id ->
                words.say(
                    "move.load", words.name(id), now.getOrDefault(id, 0), then.getOrDefault(id, 0)))
        .toList();
  }

  private static Map<String, Integer> loads(Formed formed) {
    Map<String, Integer> loads = new TreeMap<>();
    formed.groups().forEach(group -> group.readers().forEach(id -> loads.put(id, group.load(id))));
    return loads;
  }

  private String elsewhere(ModerationMoves.Look look) {
    Set<Set<String>> before = together(look.before().formed());
    Set<String> moved =
        together(look.after()).stream()
            .filter(group -> !before.contains(group))
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    moved.remove(look.move().reader());
    return words.names(new ArrayList<>(moved));
  }

  private static Set<Set<String>> together(Formed formed) {
    return formed.groups().stream()
        .map(group -> Set.copyOf(group.readers()))
        .collect(Collectors.toSet());
  }

  private List<String> rules(String organization, ModerationMoves.Look look) {
    Map<String, String> places = words.places(organization);
    List<String> rules = new ArrayList<>();
    if (look.left() > 0) {
      rules.add(words.say("move.left", look.left()));
    }
    Set<Reading> before =
        look.before().formed().groups().stream()
            .flatMap(group -> group.bundle().stream())
            .filter(Reading::isStoodIn)
            .collect(Collectors.toSet());
    look.after().groups().stream()
        .flatMap(group -> group.bundle().stream())
        .filter(Reading::isStoodIn)
        .filter(reading -> before.stream().noneMatch(one -> one.plan().equals(reading.plan())))
        .forEach(
            reading ->
                rules.add(
                    words.say(
                        "move.stands-in",
                        places.getOrDefault(reading.plan(), reading.plan()),
                        words.name(reading.standsFor()),
                        words.name(reading.own()))));
    return rules;
  }
}
