package org.almanac.meetings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * For whom a program runs in a year: nobody begins with 133.
 *
 * @param units codes of families and schools; none means all of them
 * @param wholeDistrict whether people of the whole district, such as officers, take part as well
 */
public record Reach(Set<String> units, boolean wholeDistrict) {
  public static final Reach EVERYBODY = new Reach(Set.of(), true);

  public Reach {
    units = Set.copyOf(units);
  }

  public boolean everybody() {
    return units.isEmpty() && wholeDistrict;
  }

  /** As a row keeps it: {@code F1,002801}. */
  public String codes() {
    return String.join(",", new TreeSet<>(units));
  }

  /** What {@link #codes} said. */
  public static Reach of(String codes, boolean wholeDistrict) {
    List<String> units = codes == null || codes.isBlank() ? List.of() : List.of(codes.split(","));
    return new Reach(Set.copyOf(units), wholeDistrict);
  }
}
