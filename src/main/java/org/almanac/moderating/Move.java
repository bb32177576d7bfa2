package org.almanac.moderating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that could be moved among groups as they are; the rest is formed anew around it.
 *
 * @param group to which group; the own one where a plan gets another second reader
 * @param reader who moves, or who reads the plan from now on
 * @param plan which plan; null where it is a person that moves
 * @param swapped who takes the place of who moves; null for nobody
 */
public record Move(int group, String reader, String plan, String swapped) {

  /** Where somebody could sit instead: where there is room, or in somebody's place. */
  public static List<Move> of(Round round, Formed now, String reader) {
    List<Move> moves = new ArrayList<>();
    for (Group group : now.groups()) {
      if (!group.readers().contains(reader)) {
        if (group.readers().size() < round.most()) {
          moves.add(new Move(group.number(), reader, null, null));
        }
        boolean sits = now.groups().stream().anyMatch(own -> own.readers().contains(reader));
        group.readers().stream()
            .filter(other -> sits)
            .forEach(other -> moves.add(new Move(group.number(), reader, null, other)));
      }
    }
    return moves;
  }

  /**
   * Who else could read a plan: beside its own reader, or with another group in the place of its
   * own superintendent.
   */
  public static List<Move> ofPlan(Round round, Formed now, String plan) {
    PlanToRead its = named(round, plan);
    List<Move> moves = new ArrayList<>();
    for (Group group : its == null ? List.<Group>of() : now.groups()) {
      for (String reader : group.readers()) {
        Move move = new Move(group.number(), reader, plan, null);
        if (!its.former().contains(reader) && move.readers(round, group) != null) {
          moves.add(move);
        }
      }
    }
    return moves;
  }

  /** What is settled after it; nothing else than before where it can't be. */
  public Settled after(Round round, Formed now) {
    Group to = now.groups().stream().filter(g -> g.number() == group).findFirst().orElse(null);
    if (to == null) {
      return round.settled();
    }
    if (plan != null) {
      Reading two = readers(round, to);
      return two == null
          ? round.settled()
          : round
              .settled()
              .together(new TreeSet<>(to.readers()))
              .reads(plan, two.own(), two.other());
    }
    Set<String> there = new TreeSet<>(to.readers());
    there.add(reader);
    if (swapped == null) {
      return round.settled().together(there);
    }
    there.remove(swapped);
    Settled settled = round.settled().together(there);
    for (Group from : now.groups()) {
      if (from.readers().contains(reader)) {
        Set<String> left = new TreeSet<>(from.readers());
        left.remove(reader);
        left.add(swapped);
        settled = settled.together(left);
      }
    }
    return settled;
  }

  /** The two who would read the plan in a group; null where nobody could with this reader. */
  private Reading readers(Round round, Group to) {
    PlanToRead its = named(round, plan);
    if (its == null) {
      return null;
    }
    Reading now =
        to.bundle().stream().filter(each -> each.plan().equals(plan)).findFirst().orElse(null);
    if (now != null) {
      boolean second = !now.isReadBy(reader) && isFromOutside(round, its, reader);
      return second ? new Reading(plan, now.own(), its.superintendent(), reader) : null;
    }
    return to.readers().stream()
        .filter(other -> !other.equals(reader) && isFromOutside(round, its, other))
        .findFirst()
        .map(other -> new Reading(plan, reader, its.superintendent(), other))
        .orElse(null);
  }

  private static PlanToRead named(Round round, String plan) {
    return round.plans().stream().filter(p -> p.id().equals(plan)).findFirst().orElse(null);
  }

  private static boolean isFromOutside(Round round, PlanToRead plan, String reader) {
    return !plan.former().contains(reader)
        && round.readers().stream()
            .filter(one -> one.id().equals(reader))
            .noneMatch(one -> one.families().contains(plan.family()));
  }
}
