package org.almanac.matching;

/**
 * A point on the map, in degrees north and east.
 *
 * <p>An association's districts lie a thousand kilometres apart, where the flat reckoning that
 * serves neighbouring schools no longer holds.
 */
public record Spot(double latitude, double longitude) {
  private static final double EARTH_KM = 6371;

  public Spot {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("No place on earth: " + latitude + ", " + longitude);
    }
  }

  /** How far away another spot is, in whole kilometres, by the haversine formula. */
  public int km(Spot other) {
    double north = StrictMath.sin(Math.toRadians(other.latitude - latitude) / 2);
    double east = StrictMath.sin(Math.toRadians(other.longitude - longitude) / 2);
    double part =
        north * north
            + StrictMath.cos(Math.toRadians(latitude))
                * StrictMath.cos(Math.toRadians(other.latitude))
                * east
                * east;
    return (int) Math.round(2 * EARTH_KM * StrictMath.asin(Math.min(1, Math.sqrt(part))));
  }
}
