package org.almanac.moderating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody has settled before the groups are formed; the rest is formed around it.
 *
 * @param groups who sits together, they and nobody else
 * @param own by plan, who reads it in the place of its own superintendent
 * @param others by plan, who reads it as the one from another family
 */
public record Settled(
    List<Set<String>> groups, Map<String, String> own, Map<String, String> others) {
  public static final Settled NOTHING = new Settled(List.of(), Map.of(), Map.of());

  public Settled {
    groups = groups.stream().map(group -> (Set<String>) new TreeSet<>(group)).toList();
    own = new TreeMap<>(own);
    others = new TreeMap<>(others);
  }

  /** The same, and these sit together; whoever sat elsewhere leaves those to be formed anew. */
  public Settled together(Set<String> readers) {
    List<Set<String>> kept = new ArrayList<>(without(readers).groups);
    kept.add(readers);
    return new Settled(kept, own, others);
  }

  /** The same without the groups in which one of these sits. */
  public Settled without(Set<String> readers) {
    return new Settled(
        groups.stream().filter(group -> group.stream().noneMatch(readers::contains)).toList(),
        own,
        others);
  }

  /** The same, and this plan is read by these two. */
  public Settled reads(String plan, String first, String other) {
    Map<String, String> nowOwn = new TreeMap<>(own);
    Map<String, String> nowOthers = new TreeMap<>(others);
    nowOwn.put(plan, first);
    nowOthers.put(plan, other);
    return new Settled(groups, nowOwn, nowOthers);
  }

  /** Only as far as it speaks of these people and plans. */
  public Settled among(Set<String> readers, Set<String> plans) {
    Map<String, String> nowOwn = new TreeMap<>(own);
    Map<String, String> nowOthers = new TreeMap<>(others);
    for (Map<String, String> each : List.of(nowOwn, nowOthers)) {
      each.keySet().retainAll(plans);
      each.values().retainAll(readers);
    }
    return new Settled(groups.stream().filter(readers::containsAll).toList(), nowOwn, nowOthers);
  }

  boolean allows(Set<String> members) {
    return groups.stream()
        .allMatch(group -> group.equals(members) || group.stream().noneMatch(members::contains));
  }

  public boolean keeps(Set<String> members) {
    return groups.contains(members);
  }
}
