package org.almanac.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts neighbouring schools together, 7 to 10 of both panels where that can be: begins with the
 * secondary schools that lie farthest apart, gives each the nearest schools, then moves and swaps
 * schools while that brings neighbours closer. No chance is involved: the same schools make the
 * same families.
 */
public final class FamiliesByNearness {
  private static final int FEWEST = 7;
  private static final int MOST = 10;
  private static final double USUAL = 9;

  private final List<Place> schools;
  private final int families;
  private final int least;
  private final int most;
  private final double cosine;
  private final List<Neighbours> groups = new ArrayList<>();

  public FamiliesByNearness(List<Place> schools) {
    this.schools = schools.stream().sorted(Comparator.comparing(Place::code)).toList();
    this.families = howMany(schools);
    this.least = families == 0 ? 0 : Math.min(FEWEST, schools.size() / families);
    this.most = families == 0 ? 0 : Math.max(MOST, atLeast(schools.size(), families));
    double middle = schools.stream().mapToDouble(Place::latitude).average().orElse(0);
    this.cosine = StrictMath.cos(Math.toRadians(middle));
  }

  /** The families, each with its schools in the order of their codes. */
  public List<List<Place>> families() {
    if (groups.isEmpty() && !schools.isEmpty()) {
      begin();
      fill();
      groups.forEach(this::complete);
      while (improved()) {}
    }
    return groups.stream().map(Neighbours::inOrder).toList();
  }

  /** About nine schools each; fewer families where there aren't as many secondary schools. */
  private static int howMany(List<Place> schools) {
    int fewest = atLeast(schools.size(), MOST);
    int usual = Math.max(fewest, (int) Math.round(schools.size() / USUAL));
    int secondary = (int) schools.stream().filter(FamiliesByNearness::isSecondary).count();
    return Math.max(fewest, Math.min(usual, Math.max(1, secondary)));
  }

  private static int atLeast(int schools, int each) {
    return (schools + each - 1) / each;
  }

  private static boolean isSecondary(Place school) {
    return school.panel() == Panel.SECONDARY;
  }

  private void begin() {
    List<Place> seeds = new ArrayList<>();
    while (seeds.size() < families) {
      Stream<Place> left = schools.stream().filter(school -> !seeds.contains(school));
      seeds.add(
          seeds.isEmpty()
              ? left.max(
                      Comparator.comparing(FamiliesByNearness::isSecondary)
                          .thenComparing(Place::latitude))
                  .orElseThrow()
              : left.max(
                      Comparator.comparing(FamiliesByNearness::isSecondary)
                          .thenComparing(school -> nearest(school, seeds)))
                  .orElseThrow());
    }
    seeds.forEach(seed -> groups.add(new Neighbours(seed, cosine)));
  }

  private static double nearest(Place school, List<Place> others) {
    return others.stream().mapToDouble(school::distanceTo).min().orElseThrow();
  }

  private void fill() {
    record Way(Place school, Neighbours group, double km) {}
    Set<Place> placed = new HashSet<>();
    groups.forEach(group -> placed.addAll(group.schools()));
    List<Way> ways =
        schools.stream()
            .filter(school -> !placed.contains(school))
            .flatMap(
                school ->
                    groups.stream()
                        .map(group -> new Way(school, group, group.seed().distanceTo(school))))
            .sorted(Comparator.comparingDouble(Way::km).thenComparing(way -> way.school().code()))
            .toList();
    for (int room : new int[] {atLeast(schools.size(), families), most}) {
      for (Way way : ways) {
        if (way.group().size() < room && placed.add(way.school())) {
          way.group().add(way.school());
        }
      }
    }
  }

  /** Takes schools from larger families, whichever costs least, until there are enough. */
  private void complete(Neighbours small) {
    record Move(Neighbours from, Place school, double gain) {}
    while (small.size() < least) {
      Optional<Move> best =
          groups.stream()
              .filter(from -> from.size() > least)
              .flatMap(
                  from ->
                      from.schools().stream()
                          .filter(school -> from.spares(school, null))
                          .map(
                              school ->
                                  new Move(
                                      from,
                                      school,
                                      from.gain(school, null) + small.gain(null, school))))
              .max(Comparator.comparingDouble(Move::gain));
      if (best.isEmpty()) {
        return;
      }
      exchange(best.get().from(), best.get().school(), small, null);
    }
  }

  /** Makes the one move or swap that helps most; says whether there was one. */
  private boolean improved() {
    record Exchange(Neighbours from, Place school, Neighbours to, Place other) {}
    Optional<Exchange> best = Optional.empty();
    double gained = 1e-6;
    for (Neighbours from : groups) {
      for (Neighbours to : groups) {
        if (from == to) {
          continue;
        }
        for (Place school : from.schools()) {
          double gain = from.gain(school, null) + to.gain(null, school);
          boolean fits = from.size() > least && to.size() < most;
          if (fits && gain > gained && from.spares(school, null)) {
            gained = gain;
            best = Optional.of(new Exchange(from, school, to, null));
          }
          for (Place other : to.schools()) {
            gain = from.gain(school, other) + to.gain(other, school);
            if (gain > gained && from.spares(school, other) && to.spares(other, school)) {
              gained = gain;
              best = Optional.of(new Exchange(from, school, to, other));
            }
          }
        }
      }
    }
    best.ifPresent(
        exchange -> exchange(exchange.from(), exchange.school(), exchange.to(), exchange.other()));
    return best.isPresent();
  }

  private static void exchange(Neighbours from, Place school, Neighbours to, Place other) {
    from.remove(school);
    to.add(school);
    if (other != null) {
      to.remove(other);
      from.add(other);
    }
  }
}
