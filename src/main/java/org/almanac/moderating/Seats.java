package org.almanac.moderating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who reads a plan as its own superintendent, and who could as the one from another family. */
class Seats {
  static final int NOBODY = -1;

  private final Round round;
  private final int[] own;
  private final long[] others;
  private final List<List<Integer>> owned;

  Seats(Round round) {
    this.round = round;
    this.own = round.plans().stream().mapToInt(this::own).toArray();
    this.others = new long[own.length];
    this.owned = new ArrayList<>();
    round.readers().forEach(reader -> owned.add(new ArrayList<>()));
    for (int plan = 0; plan < own.length; plan++) {
      if (own[plan] != NOBODY) {
        owned.get(own[plan]).add(plan);
        others[plan] = othersOf(plan);
      }
    }
  }

  int own(int plan) {
    return own[plan];
  }

  /** How many plans somebody reads as their own superintendent. */
  int owned(int reader) {
    return owned.get(reader).size();
  }

  List<Integer> ownedBy(int reader) {
    return owned.get(reader);
  }

  /** Those from another family who could read it, as bits. */
  long others(int plan) {
    return others[plan];
  }

  /** A substitute who leads no family is asked only where standing in. */
  boolean comesIn(int reader) {
    return owned(reader) > 0 || !round.readers().get(reader).families().isEmpty();
  }

  /** Why each of those who would read it as their own can't. */
  Map<String, Hindrance> ownHindered(int plan) {
    PlanToRead its = round.plans().get(plan);
    Map<String, Hindrance> hindered = new LinkedHashMap<>();
    chain(its)
        .forEach(
            id -> hindered.put(id, its.former().contains(id) ? Hindrance.FORMER : Hindrance.AWAY));
    return hindered;
  }

  /** Why each of the others can't read it; who could isn't named. */
  Map<String, Hindrance> othersHindered(int plan) {
    PlanToRead its = round.plans().get(plan);
    Reader reads = round.readers().get(own[plan]);
    Map<String, Hindrance> hindered = new LinkedHashMap<>();
    for (Reader reader : round.readers()) {
      if (reader == reads || reader.families().isEmpty()) {
        continue;
      }
      if (its.former().contains(reader.id())) {
        hindered.put(reader.id(), Hindrance.FORMER);
      } else if (reader.families().contains(its.family())) {
        hindered.put(reader.id(), Hindrance.SAME_FAMILY);
      } else if (!reader.isThere()) {
        hindered.put(reader.id(), Hindrance.AWAY);
      } else if (Collections.disjoint(reader.days(), reads.days())) {
        hindered.put(reader.id(), Hindrance.NO_COMMON_DAY);
      }
    }
    return hindered;
  }

  /** The superintendent, or else the first who stands in and is no party to the case. */
  private int own(PlanToRead plan) {
    return chain(plan)
        .filter(id -> !plan.former().contains(id))
        .mapToInt(this::index)
        .filter(reader -> round.readers().get(reader).isThere())
        .findFirst()
        .orElse(NOBODY);
  }

  private Stream<String> chain(PlanToRead plan) {
    List<String> substitutes = round.readers().get(index(plan.superintendent())).substitutes();
    Stream<String> settled = Stream.ofNullable(round.settled().own().get(plan.id()));
    return Stream.concat(
            settled, Stream.concat(Stream.of(plan.superintendent()), substitutes.stream()))
        .distinct();
  }

  private int index(String id) {
    return IntStream.range(0, round.readers().size())
        .filter(reader -> round.readers().get(reader).id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private long othersOf(int plan) {
    PlanToRead its = round.plans().get(plan);
    long bits = 0;
    for (int reader = 0; reader < round.readers().size(); reader++) {
      Reader other = round.readers().get(reader);
      boolean may =
          reader != own[plan]
              && other.isThere()
              && !its.former().contains(other.id())
              && !other.families().contains(its.family());
      bits |= may ? 1L << reader : 0;
    }
    String settled = round.settled().others().get(its.id());
    long only = settled == null ? 0 : bits & 1L << index(settled);
    return only == 0 ? bits : only;
  }
}
