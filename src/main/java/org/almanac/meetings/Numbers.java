package org.almanac.meetings;

import java.util.Collection;
import org.almanac.rules.FewCounts;

/** How many are invited, how many cards are in and open, how many can't come. */
record Numbers(int invited, int in, int cantCome) {
  static Numbers of(Collection<Member> members) {
    return new Numbers(
        members.size(),
        (int) members.stream().filter(Member::heard).count(),
        (int) members.stream().filter(Member::cantCome).count());
  }

  public int open() {
    return invited - in;
  }

  /** Who is expected in the room: everybody but who can't come. */
  public int expected() {
    return invited - cantCome;
  }

  /** Whether "so many of so many cards are in" is about five or more, by subtraction too. */
  public boolean tellsNobodyApart() {
    return invited >= FewCounts.LEAST && (in == 0 || in >= FewCounts.LEAST) && enough(open());
  }

  private static boolean enough(int number) {
    return number == 0 || number >= FewCounts.LEAST;
  }
}
