package org.almanac.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.almanac.people.Panel;

/**
 * A family in the making: schools and how scattered they lie (sum of squared km from the middle).
 */
final class SandboxNeighbours {
  private final SandboxSchool seed;
  private final List<SandboxSchool> schools = new ArrayList<>();
  private double x;
  private double y;
  private double scatter;

  SandboxNeighbours(SandboxSchool seed) {
    this.seed = seed;
    add(seed);
  }

  SandboxSchool seed() {
    return seed;
  }

  List<SandboxSchool> schools() {
    return schools;
  }

  List<SandboxSchool> inOrder() {
    return schools.stream().sorted(Comparator.comparing(SandboxSchool::number)).toList();
  }

  int size() {
    return schools.size();
  }

  void add(SandboxSchool school) {
    schools.add(school);
    measure();
  }

  void remove(SandboxSchool school) {
    schools.remove(school);
    measure();
  }

  /** Kilometres from the middle to a place. */
  double distanceTo(SandboxSchool place) {
    return Math.hypot(x - place.x(), y - place.y());
  }

  /**
   * By how much the scatter shrinks when one school leaves and another comes; either may be null.
   */
  double gain(SandboxSchool leaving, SandboxSchool coming) {
    int n = schools.size() - (leaving == null ? 0 : 1) + (coming == null ? 0 : 1);
    double dx = (coming == null ? 0 : coming.x() - x) - (leaving == null ? 0 : leaving.x() - x);
    double dy = (coming == null ? 0 : coming.y() - y) - (leaving == null ? 0 : leaving.y() - y);
    double squares = scatter + fromMiddle(coming) - fromMiddle(leaving);
    return scatter - (squares - (dx * dx + dy * dy) / n);
  }

  /** Whether both panels stay when this school leaves. */
  boolean spares(SandboxSchool leaving) {
    return spares(leaving, null);
  }

  /** Whether both panels stay when one school leaves and another comes. */
  boolean spares(SandboxSchool leaving, SandboxSchool coming) {
    return coming != null && coming.panel() == leaving.panel() || count(leaving.panel()) > 1;
  }

  private long count(Panel panel) {
    return schools.stream().filter(school -> school.panel() == panel).count();
  }

  private double fromMiddle(SandboxSchool school) {
    if (school == null) {
      return 0;
    }
    double km = distanceTo(school);
    return km * km;
  }

  private void measure() {
    x = schools.stream().mapToDouble(SandboxSchool::x).average().orElseThrow();
    y = schools.stream().mapToDouble(SandboxSchool::y).average().orElseThrow();
    scatter = schools.stream().mapToDouble(this::fromMiddle).sum();
  }
}
