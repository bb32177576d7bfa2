package org.almanac.moderating;

import java.time.LocalDate;
import java.util.List;

/**
 * Two or three who sit down together with a bundle of plans.
 *
 * @param number counts on from round to round
 * @param days on which all of them can, the first one first
 * @param bundle in the order of the plans
 */
public record Group(int number, List<String> readers, List<LocalDate> days, List<Reading> bundle) {
  public Group {
    readers = List.copyOf(readers);
    days = List.copyOf(days);
    bundle = List.copyOf(bundle);
  }

  /** How many plans somebody reads. */
  public int load(String reader) {
    return (int) bundle.stream().filter(reading -> reading.isReadBy(reader)).count();
  }
}
