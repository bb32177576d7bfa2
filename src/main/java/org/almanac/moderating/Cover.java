package org.almanac.moderating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The best way to seat everybody in one group each: fewest plans left unread, then fewest people
 * asked who have no plan of their own, then loads as close to each other as can be. Each order is
 * settled by looking for an answer within bounds that widen by one; what was looked at in vain is
 * remembered by who was still to be seated.
 */
class Cover {
  /** How many steps one look may take, beyond which an answer counts as not proved. */
  private static final int MOST_STEPS = 60_000;

  /** How many all looks may take; each of those after it is a short one. */
  private static final int MOST_STEPS_OF_ALL = 600_000;

  private static final int FEW_STEPS = 1_000;

  private static final int SLACK_SHIFT = Round.MOST_READERS;

  private final int[] owned;
  private final int[] certain;
  private final List<List<Choice>> byMember = new ArrayList<>();
  private final int[] owners;
  private final List<List<Choice>> within = new ArrayList<>();
  private final Set<Long> inVain = new HashSet<>();
  private final List<Choice> chosen = new ArrayList<>();
  private int[] order;
  private int steps;
  private int stepsOfAll;
  private boolean proved = true;

  /** A group, and how many plans more than in other groups are left unread in it. */
  private record Choice(Possible group, int slack) {
    boolean isWithin(int low, int high) {
      return group.low >= low && group.high <= high;
    }
  }

  Cover(int[] owned, List<Possible> possible) {
    this.owned = owned;
    this.certain = owned.clone();
    for (int member = 0; member < owned.length; member++) {
      byMember.add(new ArrayList<>());
    }
    for (Possible group : possible) {
      for (int seat = 0; seat < group.members.length; seat++) {
        int member = group.members[seat];
        certain[member] = Math.min(certain[member], group.unread[seat]);
      }
    }
    for (Possible group : possible) {
      Choice choice = new Choice(group, slack(group));
      for (int member : group.members) {
        byMember.get(member).add(choice);
      }
    }
    this.owners = IntStream.range(0, owned.length).filter(member -> owned[member] > 0).toArray();
  }

  /** Whether the answer is known to be the best. */
  boolean proved() {
    return proved;
  }

  /** With as few plans unread as can be, however uneven. */
  List<Possible> fewestUnread() {
    int slack = 0;
    while (!found(slack, owned.length, 1, Integer.MAX_VALUE)) {
      slack++;
    }
    return groups();
  }

  /** The best of all; null if loads differ by more than the most at best. */
  List<Possible> best(int mostSpread) {
    fewestUnread();
    int slack = chosen.stream().mapToInt(Choice::slack).sum() + slackOfUnseated();
    int helpers = 0;
    while (!found(slack, helpers, 1, Integer.MAX_VALUE)) {
      helpers++;
    }
    if (chosen.isEmpty()) {
      return List.of();
    }
    int total = 2 * (IntStream.range(0, owned.length).map(this::hoped).sum() - slack);
    int seated = owners.length + helpers;
    boolean allSeated = slack == 0 && Arrays.stream(owners).allMatch(member -> hoped(member) > 0);
    int highestLow = allSeated ? total / owners.length : total;
    for (int spread = 0; spread <= Math.min(mostSpread, total); spread++) {
      int lowestLow = Math.max(1, (total + seated - 1) / seated - spread);
      for (int from = Math.min(highestLow, total); from >= lowestLow; from--) {
        if (found(slack, helpers, from, from + spread)) {
          return groups();
        }
      }
    }
    return null;
  }

  private List<Possible> groups() {
    return chosen.stream().map(Choice::group).toList();
  }

  /** Own plans that are read in some group or other. */
  private int hoped(int member) {
    return owned[member] - certain[member];
  }

  private int slack(Possible group) {
    return IntStream.range(0, group.members.length)
        .map(seat -> group.unread[seat] - certain[group.members[seat]])
        .sum();
  }

  private int slackOfUnseated() {
    long seated = chosen.stream().mapToLong(choice -> choice.group.bits).reduce(0, (a, b) -> a | b);
    return Arrays.stream(owners).filter(m -> (seated >> m & 1) == 0).map(this::hoped).sum();
  }

  private boolean found(int slack, int helpers, int low, int high) {
    within.clear();
    for (List<Choice> all : byMember) {
      within.add(all.stream().filter(c -> c.isWithin(low, high) && c.slack <= slack).toList());
    }
    // whoever has the fewest groups to sit in is seated first
    order =
        Arrays.stream(owners)
            .boxed()
            .sorted(Comparator.comparing(member -> within.get(member).size()))
            .mapToInt(Integer::intValue)
            .toArray();
    stepsOfAll += steps;
    steps = 0;
    inVain.clear();
    chosen.clear();
    boolean mayBe =
        Arrays.stream(owners).allMatch(m -> hoped(m) <= slack || !within.get(m).isEmpty());
    return mayBe && seat((1L << owned.length) - 1, slack, helpers);
  }

  private boolean seat(long left, int slack, int helpers) {
    int next = next(left);
    if (next < 0) {
      return true;
    }
    if (++steps > (stepsOfAll < MOST_STEPS_OF_ALL ? MOST_STEPS : FEW_STEPS)) {
      proved = false;
      return false;
    }
    if (inVain.contains(left | (long) slack << SLACK_SHIFT)) {
      return false;
    }
    for (Choice choice : within.get(next)) {
      Possible group = choice.group;
      if ((group.bits & ~left) == 0 && group.helpers <= helpers && choice.slack <= slack) {
        chosen.add(choice);
        if (seat(left & ~group.bits, slack - choice.slack, helpers - group.helpers)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    if (hoped(next) <= slack && seat(left & ~(1L << next), slack - hoped(next), helpers)) {
      return true;
    }
    inVain.add(left | (long) slack << SLACK_SHIFT);
    return false;
  }

  private int next(long left) {
    for (int member : order) {
      if ((left >> member & 1) == 1) {
        return member;
      }
    }
    return -1;
  }
}
