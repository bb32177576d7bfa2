package org.almanac.boardplan;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.meetings.Meeting;
import org.almanac.rules.FewCounts;
import org.springframework.stereotype.Component;

/**
 * What was said at the end of a working meeting: by voice group where five or more answered, the
 * others together; nothing where all together are fewer.
 */
@Component
class HeardReport {
  private final HeardBox box;
  private final IdeaWords words;

  HeardReport(HeardBox box, IdeaWords words) {
    this.box = box;
    this.words = words;
  }

  /**
   * What one group said.
   *
   * @param voices who they are: one voice, or several together
   * @param shown how many answered, and how many were heard, as far as it may be told
   * @param missing the words of the groups that they miss, each once
   * @param missingElse groups that are on no list
   */
  record Group(
      List<Voice> voices, FewCounts.Shown shown, List<String> missing, List<String> missingElse) {}

  /** Empty while it is open, and where fewer than five answered. */
  List<Group> of(Meeting meeting) {
    return groups(box.of(meeting));
  }

  /** Each line as people read it. */
  List<String> lines(Meeting meeting) {
    return of(meeting).stream().map(this::line).toList();
  }

  static List<Group> groups(List<WereYouHeard> said) {
    Map<Voice, List<WereYouHeard>> apart = new EnumMap<>(Voice.class);
    apart.putAll(said.stream().collect(groupingBy(WereYouHeard::voice)));
    List<Voice> together =
        new ArrayList<>(
            apart.keySet().stream()
                .filter(voice -> apart.get(voice).size() < FewCounts.LEAST)
                .toList());
    List<Voice> large =
        new ArrayList<>(
            apart.keySet().stream()
                .filter(voice -> !together.contains(voice))
                .sorted(Comparator.comparing(voice -> apart.get(voice).size()))
                .toList());
    while (few(together, apart) && !large.isEmpty()) {
      together.add(large.remove(0));
    }
    List<List<Voice>> groups = new ArrayList<>(large.stream().sorted().map(List::of).toList());
    if (!together.isEmpty() && !few(together, apart)) {
      groups.add(together.stream().sorted().toList());
    }
    return groups.stream().map(voices -> group(voices, apart)).toList();
  }

  private static boolean few(List<Voice> together, Map<Voice, List<WereYouHeard>> apart) {
    int all = together.stream().mapToInt(voice -> apart.get(voice).size()).sum();
    return all > 0 && all < FewCounts.LEAST;
  }

  private static Group group(List<Voice> voices, Map<Voice, List<WereYouHeard>> apart) {
    List<WereYouHeard> said = voices.stream().flatMap(voice -> apart.get(voice).stream()).toList();
    int heard = (int) said.stream().filter(WereYouHeard::heard).count();
    return new Group(
        voices,
        FewCounts.total(List.of(new FewCounts.Count("", heard, said.size() - heard))),
        said.stream().flatMap(one -> one.missing().stream()).distinct().sorted().toList(),
        said.stream()
            .map(WereYouHeard::missingElse)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList());
  }

  /** Superintendents (12): all but a few were heard. Missing: students. */
  private String line(Group group) {
    String who = String.join(", ", group.voices().stream().map(words::voice).toList());
    FewCounts.Shown shown = group.shown();
    String heard =
        switch (shown.few()) {
          case NO -> words.say("heard.report.few-not", who, shown.all());
          case YES -> words.say("heard.report.few-heard", who, shown.all());
          case NONE ->
              shown.yes() == null
                  ? words.say("heard.report.mixed", who, shown.all())
                  : words.say("heard.report.both", who, shown.all(), shown.yes(), shown.no());
        };
    return Stream.of(Optional.of(heard), missing(group))
        .flatMap(Optional::stream)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private Optional<String> missing(Group group) {
    List<String> all = new ArrayList<>(group.missing().stream().map(words::group).toList());
    all.addAll(group.missingElse());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("heard.report.missing", String.join(", ", all)));
  }
}
