package org.almanac.moderating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A group that could be: its members' plans shared among them as evenly as can be. That sharing has
 * the least squares, and so both the smallest most and the largest least.
 */
class Possible {
  final int[] members;
  final long bits;
  final int[] loads;

  /** For each member: own plans that nobody else in the group may read. */
  final int[] unread;

  final int low;
  final int high;

  /** How many members come in without plans of their own. */
  final int helpers;

  /** How many plans of each member go to the first of the two others; the rest to the second. */
  private int[] given;

  private final Seats seats;
  private final List<List<Integer>> free = new ArrayList<>();

  Possible(Seats seats, int... members) {
    this.seats = seats;
    this.members = members;
    this.bits = Arrays.stream(members).mapToLong(member -> 1L << member).reduce(0, Long::sum);
    this.loads = new int[members.length];
    this.unread = new int[members.length];
    this.given = new int[members.length];
    for (int seat = 0; seat < members.length; seat++) {
      free.add(new ArrayList<>());
    }
    for (int seat = 0; seat < members.length; seat++) {
      for (int plan : seats.ownedBy(members[seat])) {
        take(plan, seat);
      }
    }
    if (members.length == 3) {
      share();
    }
    this.low = Arrays.stream(loads).min().orElseThrow();
    this.high = Arrays.stream(loads).max().orElseThrow();
    this.helpers = (int) Arrays.stream(members).filter(m -> seats.owned(m) == 0).count();
  }

  private int seat(int member) {
    return member == members[0] ? 0 : member == members[1] ? 1 : 2;
  }

  private void take(int plan, int seat) {
    long others = seats.others(plan) & bits;
    switch (Long.bitCount(others)) {
      case 0 -> unread[seat]++;
      case 1 -> {
        loads[seat]++;
        loads[seat(Long.numberOfTrailingZeros(others))]++;
      }
      default -> {
        loads[seat]++;
        free.get(seat).add(plan);
      }
    }
  }

  private void share() {
    int[] begun = loads.clone();
    int least = Integer.MAX_VALUE;
    int[] sizes = free.stream().mapToInt(List::size).toArray();
    for (int first = 0; first <= sizes[0]; first++) {
      for (int second = 0; second <= sizes[1]; second++) {
        int[] now = {
          begun[0] + second,
          begun[1] + first + sizes[2],
          begun[2] + sizes[0] - first + sizes[1] - second
        };
        // the third one's plans go where there is less
        int third = Math.max(0, Math.min(sizes[2], Math.floorDiv(now[1] - now[0] + 1, 2)));
        now[0] += third;
        now[1] -= third;
        int squares = now[0] * now[0] + now[1] * now[1] + now[2] * now[2];
        if (squares < least) {
          least = squares;
          given = new int[] {first, second, third};
          System.arraycopy(now, 0, loads, 0, 3);
        }
      }
    }
  }

  /** Who reads the plan beside its own reader; nobody, if no member may. */
  int other(int plan) {
    int seat = seat(seats.own(plan));
    long others = seats.others(plan) & bits;
    if (others == 0) {
      return Seats.NOBODY;
    }
    int first = Long.numberOfTrailingZeros(others);
    int last = Long.SIZE - 1 - Long.numberOfLeadingZeros(others);
    int at = free.get(seat).indexOf(plan);
    return at < 0 || at < given[seat] ? first : last;
  }
}
