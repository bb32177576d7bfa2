package org.almanac.sandbox;

import java.util.Comparator;
import java.util.Map;
import org.almanac.people.Panel;
import org.almanac.people.Place;

/** A row of the ministry's file, as far as the sandbox needs it. */
record SandboxSchool(
    String number,
    String name,
    Panel panel,
    String municipality,
    double latitude,
    double longitude,
    Map<String, Double> results) {

  /** Where it is. */
  Place place() {
    return new Place(number, panel, latitude, longitude);
  }

  /** How far away another school is, in kilometres. */
  double distanceTo(SandboxSchool other) {
    return place().distanceTo(other.place());
  }

  /** Orders schools: the same panel as this one first, then the nearest. */
  static Comparator<SandboxSchool> nearestTo(SandboxSchool school) {
    return Comparator.<SandboxSchool, Boolean>comparing(other -> other.panel() != school.panel())
        .thenComparingDouble(school::distanceTo)
        .thenComparing(SandboxSchool::number);
  }
}
