package org.almanac.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A family in the making: schools and how scattered they lie (sum of squared km from the middle).
 */
final class Neighbours {
  private final double cosine;
  private final Place seed;
  private final List<Place> schools = new ArrayList<>();
  private double x;
  private double y;
  private double scatter;

  Neighbours(Place seed, double cosine) {
    this.cosine = cosine;
    this.seed = seed;
    add(seed);
  }

  Place seed() {
    return seed;
  }

  List<Place> schools() {
    return schools;
  }

  List<Place> inOrder() {
    return schools.stream().sorted(Comparator.comparing(Place::code)).toList();
  }

  int size() {
    return schools.size();
  }

  void add(Place school) {
    schools.add(school);
    measure();
  }

  void remove(Place school) {
    schools.remove(school);
    measure();
  }

  /**
   * By how much the scatter shrinks when one school leaves and another comes; either may be null.
   */
  double gain(Place leaving, Place coming) {
    int n = schools.size() - (leaving == null ? 0 : 1) + (coming == null ? 0 : 1);
    double dx = east(coming) - east(leaving);
    double dy = north(coming) - north(leaving);
    double squares = scatter + fromMiddle(coming) - fromMiddle(leaving);
    return scatter - (squares - (dx * dx + dy * dy) / n);
  }

  /** Whether both panels stay when this school leaves and perhaps another one comes. */
  boolean spares(Place leaving, Place coming) {
    return coming != null && coming.panel() == leaving.panel() || count(leaving.panel()) > 1;
  }

  private long count(Panel panel) {
    return schools.stream().filter(school -> school.panel() == panel).count();
  }

  private double east(Place school) {
    return school == null ? 0 : school.x(cosine) - x;
  }

  private double north(Place school) {
    return school == null ? 0 : school.y() - y;
  }

  private double fromMiddle(Place school) {
    double km = Math.hypot(east(school), north(school));
    return km * km;
  }

  private void measure() {
    x = schools.stream().mapToDouble(school -> school.x(cosine)).average().orElseThrow();
    y = schools.stream().mapToDouble(Place::y).average().orElseThrow();
    scatter = schools.stream().mapToDouble(this::fromMiddle).sum();
  }
}
