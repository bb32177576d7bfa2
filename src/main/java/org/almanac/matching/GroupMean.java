package org.almanac.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the members of an employee group are matched.
 *
 * @param group null for several small groups together
 * @param pairs how many have a mentor
 * @param mean of their scores, in thousandths
 */
public record GroupMean(String group, int pairs, int mean) {
  /** By group, in order; see {@link Matching#means}. */
  static List<GroupMean> of(Intake intake, Match match, int least) {
    Map<String, String> groups = new HashMap<>();
    intake.members().forEach(member -> groups.put(member.id(), member.group()));
    Map<String, List<Proposal>> known = new TreeMap<>();
    List<Proposal> together = new ArrayList<>();
    for (Proposal proposal : match.proposals()) {
      String group = groups.get(proposal.pairing().member());
      if (group == null) {
        together.add(proposal);
      } else {
        known.computeIfAbsent(group, any -> new ArrayList<>()).add(proposal);
      }
    }
    List<String> smallestFirst =
        known.keySet().stream()
            .sorted(Comparator.comparing((String group) -> known.get(group).size()))
            .toList();
    for (String group : smallestFirst) {
      boolean tooFewAlone = known.get(group).size() < least;
      // two figures that differ by fewer than the least would tell of those between
      boolean tooFewTogether = !together.isEmpty() && together.size() < least;
      if (tooFewAlone || tooFewTogether) {
        together.addAll(known.remove(group));
      }
    }
    List<GroupMean> means = new ArrayList<>();
    known.forEach((group, proposals) -> means.add(mean(group, proposals)));
    if (!together.isEmpty() && together.size() >= least) {
      means.add(mean(null, together));
    }
    return means;
  }

  private static GroupMean mean(String group, List<Proposal> proposals) {
    double mean = proposals.stream().mapToInt(Proposal::score).average().orElseThrow();
    return new GroupMean(group, proposals.size(), (int) Math.round(mean));
  }
}
