package org.almanac.registers;

/**
 * Two who are not to be a pair, because one of them asked for it; which of them is nobody's to know
 * beyond the person and the coordinators.
 */
public record Avoidance(String person, String other) {
  /** Whether it is about these two, whoever asked. */
  public boolean keepsApart(String one, String another) {
    return person.equals(one) && other.equals(another)
        || person.equals(another) && other.equals(one);
  }

  @Override
  public String toString() {
    return "Avoidance[secret]";
  }
}
