package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almanac.rules.FewCounts;

/**
 * What a round of answers lets be seen. A figure is about five people or more: groups of fewer
 * stand together, with a larger one if it takes that, so that nothing can be worked out from the
 * rest. A voice of one or two is never alone unless its person wished so.
 */
final class HearingResult {
  private HearingResult() {}

  /**
   * Some voices together.
   *
   * @param asked how many people
   * @param shown how many answered and how, as far as it is about five people or more
   */
  record Counted(List<Voice> voices, int asked, FewCounts.Shown shown) {}

  /** Voices that are counted together: each alone where it has five people, else joined. */
  static List<List<Voice>> together(Map<Voice, Integer> people) {
    List<Voice> small = new ArrayList<>();
    List<Voice> large = new ArrayList<>();
    new EnumMap<>(people)
        .forEach((voice, many) -> (many >= FewCounts.LEAST ? large : small).add(voice));
    small.removeIf(voice -> people.get(voice) == 0);
    large.sort(Comparator.comparing(people::get));
    while (!small.isEmpty() && !large.isEmpty() && sum(small, people) < FewCounts.LEAST) {
      small.add(large.remove(0));
    }
    List<List<Voice>> all = new ArrayList<>();
    large.forEach(voice -> all.add(List.of(voice)));
    if (!small.isEmpty()) {
      all.add(small.stream().sorted().toList());
    }
    all.sort(Comparator.comparing(voices -> voices.get(0)));
    return all;
  }

  static List<Counted> of(List<HearingAnswer> answers) {
    List<List<Voice>> together = together(people(answers));
    List<FewCounts.Shown> shown =
        FewCounts.groups(together.stream().map(voices -> count(voices, answers)).toList());
    return IntStream.range(0, together.size())
        .mapToObj(
            at ->
                new Counted(
                    together.get(at), asked(together.get(at), answers).size(), shown.get(at)))
        .toList();
  }

  /**
   * The voices with which a voice is counted in a round; never one by itself for want of others.
   */
  static List<Voice> with(Voice voice, List<HearingAnswer> answers) {
    return together(people(answers)).stream()
        .filter(voices -> voices.contains(voice))
        .findFirst()
        .orElse(List.of());
  }

  /** Whether some figure stays hidden: lines by voice would be counted instead. */
  static boolean hides(List<HearingAnswer> answers) {
    return of(answers).stream().anyMatch(counted -> counted.shown().yes() == null);
  }

  private static FewCounts.Count count(List<Voice> voices, List<HearingAnswer> answers) {
    List<HearingAnswer> theirs = asked(voices, answers);
    int notYet = (int) theirs.stream().filter(HearingAnswer::notYet).count();
    int said = (int) theirs.stream().filter(answer -> answer.word().isPresent()).count();
    return new FewCounts.Count(voices.toString(), said - notYet, notYet);
  }

  private static List<HearingAnswer> asked(List<Voice> voices, List<HearingAnswer> answers) {
    return answers.stream().filter(answer -> voices.contains(answer.voice())).toList();
  }

  private static Map<Voice, Integer> people(List<HearingAnswer> answers) {
    Map<Voice, Integer> people = new EnumMap<>(Voice.class);
    answers.forEach(answer -> people.merge(answer.voice(), 1, Integer::sum));
    return people;
  }

  private static int sum(List<Voice> voices, Map<Voice, Integer> people) {
    return voices.stream().mapToInt(people::get).sum();
  }
}
