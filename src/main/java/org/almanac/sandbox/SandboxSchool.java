package org.almanac.sandbox;

import java.util.Comparator;
import java.util.Map;
import org.almanac.people.Panel;

/** A row of the ministry's file, as far as the sandbox needs it. */
record SandboxSchool(
    String number,
    String name,
    Panel panel,
    String municipality,
    double latitude,
    double longitude,
    Map<String, Double> results) {

  private static final double KM_PER_DEGREE = 111.32;
  private static final double COS_OF_DURHAM = StrictMath.cos(Math.toRadians(43.95));

  /** Kilometres east of Greenwich at Durham's latitude: flat enough for neighbours. */
  double x() {
    return longitude * COS_OF_DURHAM * KM_PER_DEGREE;
  }

  /** Kilometres north of the equator. */
  double y() {
    return latitude * KM_PER_DEGREE;
  }

  /** How far away another school is, in kilometres. */
  double distanceTo(SandboxSchool other) {
    return Math.hypot(x() - other.x(), y() - other.y());
  }

  /** Orders schools: the same panel as this one first, then the nearest. */
  static Comparator<SandboxSchool> nearestTo(SandboxSchool school) {
    return Comparator.<SandboxSchool, Boolean>comparing(other -> other.panel() != school.panel())
        .thenComparingDouble(school::distanceTo)
        .thenComparing(SandboxSchool::number);
  }
}
