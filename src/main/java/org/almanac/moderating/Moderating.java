package org.almanac.moderating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Forms the groups in which superintendents read schools' plans together: two or three who share a
 * day; each plan read by its own superintendent, or whoever stands in, and by one from another
 * family; never by somebody who led the school before; loads within one of each other where that
 * can be, else as close as can be. What can't be met is said with its reason, never met badly.
 */
public final class Moderating {
  private final Round round;
  private final Seats seats;
  private final List<Possible> possible;

  private Moderating(Round round) {
    this.round = round;
    this.seats = new Seats(round);
    this.possible = possible();
  }

  public static Formed form(Round round) {
    Moderating moderating = new Moderating(round);
    Cover cover = moderating.cover();
    List<Possible> chosen = cover.best(Integer.MAX_VALUE);
    Helping helping = new Helping(round);
    Formed formed = new Formed(moderating.groups(chosen), List.of(), Optional.empty(), true);
    return new Formed(
        formed.groups(),
        helping.unread(moderating.unread(chosen), moderating.seats),
        formed.isEven() ? Optional.empty() : helping.evener(formed.outermost()),
        cover.proved());
  }

  /** The groups alone: neither why something is left, nor what would help. */
  public static Formed groups(Round round) {
    Moderating moderating = new Moderating(round);
    Cover cover = moderating.cover();
    List<Group> groups = moderating.groups(cover.best(Integer.MAX_VALUE));
    return new Formed(groups, List.of(), Optional.empty(), cover.proved());
  }

  /** Which plans are left, however uneven the loads. */
  static TreeSet<Integer> unread(Round round) {
    Moderating moderating = new Moderating(round);
    return moderating.unread(moderating.cover().fewestUnread());
  }

  /** Whether loads can be kept within one of each other with no more than so many plans left. */
  static boolean isEven(Round round, int left) {
    Moderating moderating = new Moderating(round);
    List<Possible> even = moderating.cover().best(1);
    return even != null && moderating.unread(even).size() <= left;
  }

  private Cover cover() {
    return new Cover(
        IntStream.range(0, round.readers().size()).map(seats::owned).toArray(), possible);
  }

  /** First those that ask the fewest who have read the least, then three before two. */
  private List<Possible> possible() {
    List<Possible> all = new ArrayList<>();
    int readers = round.readers().size();
    for (int a = 0; a < readers; a++) {
      for (int b = a + 1; b < readers; b++) {
        add(all, a, b);
        for (int c = b + 1; c < readers && round.most() > 2; c++) {
          add(all, a, b, c);
        }
      }
    }
    all.sort(
        Comparator.comparingInt((Possible group) -> group.helpers)
            .thenComparing(this::readBefore)
            .thenComparing(group -> -group.members.length)
            .thenComparing(group -> group.high - group.low)
            .thenComparing(group -> group.bits));
    return all;
  }

  private void add(List<Possible> all, int... members) {
    Set<String> ids = IntStream.of(members).mapToObj(this::id).collect(Collectors.toSet());
    boolean comeIn = round.settled().keeps(ids) || IntStream.of(members).allMatch(seats::comesIn);
    if (comeIn && round.settled().allows(ids) && !days(members).isEmpty()) {
      Possible group = new Possible(seats, members);
      // nobody sits down with nothing to read
      if (group.low > 0) {
        all.add(group);
      }
    }
  }

  private int readBefore(Possible group) {
    return IntStream.of(group.members)
        .filter(member -> seats.owned(member) == 0)
        .map(member -> round.before(round.readers().get(member)))
        .sum();
  }

  private TreeSet<LocalDate> days(int... members) {
    TreeSet<LocalDate> days = new TreeSet<>(round.readers().get(members[0]).days());
    for (int member : members) {
      days.retainAll(round.readers().get(member).days());
    }
    return days;
  }

  private List<Group> groups(List<Possible> chosen) {
    List<Group> groups = new ArrayList<>();
    chosen.stream()
        .sorted(Comparator.comparingInt(group -> group.members[0]))
        .forEach(
            group ->
                groups.add(
                    new Group(
                        round.nextNumber() + groups.size(),
                        IntStream.of(group.members).mapToObj(this::id).toList(),
                        List.copyOf(days(group.members)),
                        bundle(group))));
    return Collections.unmodifiableList(groups);
  }

  private List<Reading> bundle(Possible group) {
    return IntStream.range(0, round.plans().size())
        .filter(plan -> isReadIn(group, plan))
        .mapToObj(
            plan ->
                new Reading(
                    round.plans().get(plan).id(),
                    id(seats.own(plan)),
                    round.plans().get(plan).superintendent(),
                    id(group.other(plan))))
        .toList();
  }

  private boolean isReadIn(Possible group, int plan) {
    return seats.own(plan) != Seats.NOBODY
        && (group.bits >> seats.own(plan) & 1) == 1
        && group.other(plan) != Seats.NOBODY;
  }

  private TreeSet<Integer> unread(List<Possible> chosen) {
    TreeSet<Integer> unread = new TreeSet<>();
    IntStream.range(0, round.plans().size())
        .filter(plan -> chosen.stream().noneMatch(group -> isReadIn(group, plan)))
        .forEach(unread::add);
    return unread;
  }

  private String id(int reader) {
    return round.readers().get(reader).id();
  }
}
