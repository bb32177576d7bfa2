package org.almanac.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.matching.Criterion;
import org.almanac.people.Organizations;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.Word;
import org.almanac.registers.WordList;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Switches;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What counts how much in the matches of an organization: the five criteria, and each group. */
@Component
@Transactional
class MatchWeights {
  private static final String CRITERION = "matching.weights.";
  private static final int MOST = 100;
  private static final int MOST_OF_A_GROUP = 10;

  /** How many characters a setting keeps. */
  private static final int KEPT = 400;

  private final Rules rules;
  private final Switches switches;
  private final RegisterWords registerWords;
  private final Calendars calendars;
  private final MatchWords words;
  private final Organizations organizations;

  MatchWeights(
      Rules rules,
      Switches switches,
      RegisterWords registerWords,
      Calendars calendars,
      MatchWords words,
      Organizations organizations) {
    this.rules = rules;
    this.switches = switches;
    this.registerWords = registerWords;
    this.calendars = calendars;
    this.words = words;
    this.organizations = organizations;
  }

  /**
   * One weight.
   *
   * @param field what its field is called: issues, or group-directors
   */
  record Line(String field, String label, int least, int most, String value) {}

  /**
   * @param typed what was typed and can't be kept; else empty
   */
  @Transactional(readOnly = true)
  public List<Line> criteria(String organization, Map<String, String> typed) {
    Settings settings = rules.of(organization);
    List<Line> lines = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      String word = MatchWords.word(criterion);
      String value = typed.getOrDefault(word, settings.text(CRITERION + word));
      lines.add(new Line(word, words.say("criterion." + word), 0, MOST, value));
    }
    return lines;
  }

  @Transactional(readOnly = true)
  public List<Line> groups(String organization, Map<String, String> typed) {
    Map<String, Integer> now = MatchRules.weights(rules.of(organization)).groups();
    return registerWords.of(organization).all(WordList.GROUPS).stream()
        .filter(group -> group.offered() || now.containsKey(group.code()))
        .map(group -> group(group, typed, now))
        .toList();
  }

  private static Line group(Word group, Map<String, String> typed, Map<String, Integer> now) {
    String field = "group-" + group.code();
    String value = typed.getOrDefault(field, "" + now.getOrDefault(group.code(), 1));
    String label = group.label(LocaleContextHolder.getLocale());
    return new Line(field, label, 1, MOST_OF_A_GROUP, value);
  }

  /**
   * From this school year on; a match that is a draft is solved anew.
   *
   * @throws Refusal when a field can't be so, and says which and why
   */
  void keep(String organization, Map<String, String> typed, String by) {
    organizations.alone(organization); // two who keep at one moment come one after the other
    Map<String, String> decided = new LinkedHashMap<>();
    int all = 0;
    for (Line line : criteria(organization, typed)) {
      int weight = number(line);
      all += weight;
      decided.put(CRITERION + line.field(), "" + weight);
    }
    if (all == 0) {
      throw new Refusal(null, words.say("weights.nothing"));
    }
    String groups =
        groups(organization, typed).stream()
            .filter(line -> number(line) > 1)
            .map(line -> line.field().substring("group-".length()) + ":" + number(line))
            .collect(Collectors.joining(", "));
    if (groups.length() > KEPT) {
      throw new Refusal(null, words.say("weights.groups.many"));
    }
    decided.put(CRITERION + "groups", groups.isEmpty() ? MatchRules.NO_GROUP : groups);
    Settings now = rules.of(organization);
    String year = calendars.of(organization).schoolYear().name();
    decided.forEach(
        (key, value) -> {
          if (!value.equals(now.text(key))) {
            switches.decide(organization, key, value, year, by);
          }
        });
  }

  private int number(Line line) {
    String typed = line.value().strip();
    int number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    if (number < line.least() || number > line.most()) {
      throw new Refusal(
          line.field(),
          words.say("weights.number", line.label(), "" + line.least(), "" + line.most()));
    }
    return number;
  }
}
