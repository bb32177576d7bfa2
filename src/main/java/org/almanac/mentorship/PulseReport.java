package org.almanac.mentorship;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.rules.FewCounts;
import org.springframework.stereotype.Component;

/**
 * "Have a mentor" beside "being mentored", once the questions are closed: of all, for each intake
 * and, where that tells of no few, for each employee group; while they are open there is nothing to
 * see, not even how many.
 */
@Component
class PulseReport {
  private final Pulses pulses;
  private final PulseBox box;

  PulseReport(Pulses pulses, PulseBox box) {
    this.pulses = pulses;
    this.box = box;
  }

  /** One line: the two questions beside each other. */
  record Line(PulseBox.Part part, String value, FewCounts.Shown mentor, FewCounts.Shown mentored) {}

  /** Which can be read, the newest first. */
  List<String> names(String organization) {
    String open = pulses.open(organization).map(Pulse::name).orElse("");
    return box.names(organization).stream().filter(name -> !name.equals(open)).toList();
  }

  List<Line> of(String organization, String pulse) {
    if (!names(organization).contains(pulse)) {
      return List.of();
    }
    return lines(box.sums(organization, pulse));
  }

  /** The groups are left out where, beside the intakes, they would tell of fewer than five. */
  static boolean withoutGroups(List<Line> lines) {
    return lines.stream().noneMatch(line -> line.part() == PulseBox.Part.GROUP);
  }

  static List<Line> lines(List<PulseBox.Sum> sums) {
    Map<PulseBox.Part, List<PulseBox.Sum>> parts =
        sums.stream().collect(groupingBy(PulseBox.Sum::part));
    List<Line> lines = new ArrayList<>();
    List<PulseBox.Sum> all = parts.getOrDefault(PulseBox.Part.ALL, List.of());
    lines.add(
        new Line(
            PulseBox.Part.ALL,
            "",
            FewCounts.total(counts(all, PulseBox.Question.MENTOR)),
            FewCounts.total(counts(all, PulseBox.Question.MENTORED))));
    lines.addAll(lines(PulseBox.Part.INTAKE, parts.getOrDefault(PulseBox.Part.INTAKE, List.of())));
    if (groupsToo(all, parts.getOrDefault(PulseBox.Part.BOTH, List.of()))) {
      lines.addAll(lines(PulseBox.Part.GROUP, parts.getOrDefault(PulseBox.Part.GROUP, List.of())));
    }
    return lines;
  }

  /**
   * What follows from both splits is about people of whole cells, so each cell is to be large
   * enough; and all of them known, which they aren't of what was answered before they were kept.
   */
  private static boolean groupsToo(List<PulseBox.Sum> all, List<PulseBox.Sum> cells) {
    return answers(all) == answers(cells)
        && cells.stream()
            .allMatch(cell -> cell.yes() >= FewCounts.LEAST && cell.no() >= FewCounts.LEAST);
  }

  private static int answers(List<PulseBox.Sum> sums) {
    return sums.stream().mapToInt(sum -> sum.yes() + sum.no()).sum();
  }

  private static List<Line> lines(PulseBox.Part part, List<PulseBox.Sum> sums) {
    Map<String, FewCounts.Shown> mentor = shown(sums, PulseBox.Question.MENTOR);
    Map<String, FewCounts.Shown> mentored = shown(sums, PulseBox.Question.MENTORED);
    return mentor.keySet().stream()
        .map(value -> new Line(part, value, mentor.get(value), mentored.get(value)))
        .toList();
  }

  private static Map<String, FewCounts.Shown> shown(
      List<PulseBox.Sum> sums, PulseBox.Question question) {
    Map<String, FewCounts.Shown> shown = new LinkedHashMap<>();
    FewCounts.groups(counts(sums, question)).forEach(each -> shown.put(each.value(), each));
    return shown;
  }

  private static List<FewCounts.Count> counts(List<PulseBox.Sum> sums, PulseBox.Question question) {
    return sums.stream()
        .filter(sum -> sum.question() == question)
        .sorted(Comparator.comparing(PulseBox.Sum::value))
        .map(sum -> new FewCounts.Count(sum.value(), sum.yes(), sum.no()))
        .toList();
  }
}
