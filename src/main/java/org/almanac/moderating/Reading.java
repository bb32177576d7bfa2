package org.almanac.moderating;

/**
 * A plan and the two who read it.
 *
 * @param own its own superintendent, or whoever stands in
 * @param standsFor the superintendent for whom the first one reads; the same person where nobody
 *     stands in
 * @param other from another family
 */
public record Reading(String plan, String own, String standsFor, String other) {
  public boolean isStoodIn() {
    return !own.equals(standsFor);
  }

  boolean isReadBy(String reader) {
    return own.equals(reader) || other.equals(reader);
  }
}
