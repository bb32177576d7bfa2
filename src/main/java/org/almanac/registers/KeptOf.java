package org.almanac.registers;

import java.util.List;

/** What a program keeps of one person: to see, to take away and to erase, by that person alone. */
public interface KeptOf {
  /** What its page is called in an address: {@code my-board-plan}. */
  String page();

  /** What the keys of its own texts begin with, up to the last point. */
  String texts();

  List<Kept> of(String organization, String person);

  /** What the person wrote is gone, and that they erased it is on record without a word of it. */
  void erase(String organization, String person);
}
