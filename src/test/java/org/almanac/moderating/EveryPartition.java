package org.almanac.moderating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The best groups found by looking at every way to seat everybody and to share every plan: slow,
 * simple, and nothing of the program's way in it.
 */
class EveryPartition {
  /** Fewest unread, then fewest who come in without plans, then the smallest spread. */
  record Worth(int unread, int helpers, int spread) implements Comparable<Worth> {
    @Override
    public int compareTo(Worth other) {
      return unread != other.unread
          ? Integer.compare(unread, other.unread)
          : helpers != other.helpers
              ? Integer.compare(helpers, other.helpers)
              : Integer.compare(spread, other.spread);
    }
  }

  private final Round round;
  private final Map<String, List<PlanToRead>> owned = new HashMap<>();
  private Worth best;

  private EveryPartition(Round round) {
    this.round = round;
    for (PlanToRead plan : round.plans()) {
      String own = own(plan);
      if (own != null) {
        owned.computeIfAbsent(own, id -> new ArrayList<>()).add(plan);
      }
    }
  }

  static Worth best(Round round) {
    EveryPartition every = new EveryPartition(round);
    every.seat(new ArrayList<>(round.readers()), new ArrayList<>());
    return every.best;
  }

  /** Who reads it as its own, by edge cases 16, 17 and 21. */
  private String own(PlanToRead plan) {
    List<String> chain = new ArrayList<>();
    chain.add(plan.superintendent());
    chain.addAll(reader(plan.superintendent()).substitutes());
    for (String id : chain) {
      if (!plan.former().contains(id) && !reader(id).days().isEmpty()) {
        return id;
      }
    }
    return null;
  }

  private Reader reader(String id) {
    return round.readers().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private void seat(List<Reader> left, List<List<Reader>> groups) {
    if (left.isEmpty()) {
      share(groups, 0, 0, new HashMap<>());
      return;
    }
    Reader first = left.get(0);
    List<Reader> rest = left.subList(1, left.size());
    seat(rest, groups);
    for (int a = 0; a < rest.size(); a++) {
      sitDown(rest, groups, List.of(first, rest.get(a)));
      for (int b = a + 1; b < rest.size(); b++) {
        sitDown(rest, groups, List.of(first, rest.get(a), rest.get(b)));
      }
    }
  }

  private void sitDown(List<Reader> left, List<List<Reader>> groups, List<Reader> group) {
    Set<LocalDate> days = new HashSet<>(group.get(0).days());
    group.forEach(reader -> days.retainAll(reader.days()));
    boolean invited =
        group.stream().allMatch(r -> owned.containsKey(r.id()) || !r.families().isEmpty());
    if (!days.isEmpty() && invited) {
      List<Reader> rest = new ArrayList<>(left);
      rest.removeAll(group);
      List<List<Reader>> more = new ArrayList<>(groups);
      more.add(group);
      seat(rest, more);
    }
  }

  /** Every plan of the groups from this one on goes to each of those who may read it beside. */
  private void share(List<List<Reader>> groups, int at, int read, Map<String, Integer> loads) {
    if (at == groups.size()) {
      judge(groups, read, loads);
      return;
    }
    List<PlanToRead> plans = new ArrayList<>();
    groups.get(at).forEach(r -> plans.addAll(owned.getOrDefault(r.id(), List.of())));
    share(groups, at, plans, 0, read, loads);
  }

  private void share(
      List<List<Reader>> groups,
      int at,
      List<PlanToRead> plans,
      int next,
      int read,
      Map<String, Integer> loads) {
    if (next == plans.size()) {
      share(groups, at + 1, read, loads);
      return;
    }
    PlanToRead plan = plans.get(next);
    boolean nobody = true;
    for (Reader other : groups.get(at)) {
      if (!other.id().equals(own(plan))
          && !plan.former().contains(other.id())
          && !other.families().contains(plan.family())) {
        nobody = false;
        Map<String, Integer> more = new HashMap<>(loads);
        more.merge(own(plan), 1, Integer::sum);
        more.merge(other.id(), 1, Integer::sum);
        share(groups, at, plans, next + 1, read + 1, more);
      }
    }
    if (nobody) {
      share(groups, at, plans, next + 1, read, loads);
    }
  }

  private void judge(List<List<Reader>> groups, int read, Map<String, Integer> loads) {
    int most = 0;
    int least = Integer.MAX_VALUE;
    int helpers = 0;
    for (List<Reader> group : groups) {
      for (Reader reader : group) {
        int load = loads.getOrDefault(reader.id(), 0);
        if (load == 0) {
          return;
        }
        most = Math.max(most, load);
        least = Math.min(least, load);
        helpers += owned.containsKey(reader.id()) ? 0 : 1;
      }
    }
    Worth worth =
        new Worth(round.plans().size() - read, helpers, groups.isEmpty() ? 0 : most - least);
    if (best == null || worth.compareTo(best) < 0) {
      best = worth;
    }
  }
}
