package org.almanac.people;

/**
 * Where a school is, as far as neighbours need it.
 *
 * @param code the school's number
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(String code, Panel panel, double latitude, double longitude) {
  private static final double KM_PER_DEGREE = 111.32;

  /** How far away another place is, in kilometres; good enough within a district. */
  public double distanceTo(Place other) {
    double middle = Math.toRadians((latitude + other.latitude) / 2);
    return Math.hypot(
        (longitude - other.longitude) * StrictMath.cos(middle) * KM_PER_DEGREE,
        (latitude - other.latitude) * KM_PER_DEGREE);
  }

  /** Kilometres east of Greenwich where a degree of longitude is shorter by this cosine. */
  double x(double cosine) {
    return longitude * cosine * KM_PER_DEGREE;
  }

  /** Kilometres north of the equator. */
  double y() {
    return latitude * KM_PER_DEGREE;
  }
}
