package org.almanac.moderating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which smallest change would help: each is really made, and the round formed anew. */
class Helping {
  /** More questions than anybody would read the answers of. */
  private static final int MOST_TRIED = 20;

  private final Round round;

  Helping(Round round) {
    this.round = round;
  }

  /** For each plan that is left, why, and what would help. */
  List<Unread> unread(TreeSet<Integer> left, Seats seats) {
    if (left.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>(days());
    left.forEach(plan -> changes.addAll(standIns(round.plans().get(plan))));
    Map<Change, Set<Integer>> leftAfter = new TreeMap<>(Change.SMALLEST);
    for (Change change : changes) {
      Set<Integer> after = Moderating.unread(with(change));
      // nobody else's plan is left instead
      if (left.containsAll(after) && after.size() < left.size()) {
        leftAfter.put(change, after);
      }
    }
    return left.stream().map(plan -> unread(plan, seats, leftAfter)).toList();
  }

  /** What would bring loads within one of each other: a day of those who read most or least. */
  Optional<Change> evener(Set<String> outermost) {
    int left = Moderating.unread(round).size();
    return days().stream()
        .filter(change -> outermost.contains(change.reader()))
        .sorted(Change.SMALLEST)
        .limit(MOST_TRIED)
        .filter(change -> Moderating.isEven(with(change), left))
        .findFirst();
  }

  private Unread unread(int plan, Seats seats, Map<Change, Set<Integer>> leftAfter) {
    Optional<Change> helps =
        leftAfter.entrySet().stream()
            .filter(change -> !change.getValue().contains(plan))
            .map(Map.Entry::getKey)
            .findFirst();
    String id = round.plans().get(plan).id();
    if (seats.own(plan) == Seats.NOBODY) {
      return new Unread(id, Ground.NO_OWN_READER, seats.ownHindered(plan), helps);
    }
    Map<String, Hindrance> hindered = seats.othersHindered(plan);
    Reader own = round.readers().get(seats.own(plan));
    boolean nobody = true;
    boolean noDay = true;
    for (int other = 0; other < round.readers().size(); other++) {
      Reader reader = round.readers().get(other);
      if ((seats.others(plan) >> other & 1) == 1 && seats.comesIn(other)) {
        nobody = false;
        noDay &= Collections.disjoint(reader.days(), own.days());
      }
    }
    Ground ground =
        nobody
            ? Ground.NOBODY_FROM_ANOTHER_FAMILY
            : noDay ? Ground.NO_COMMON_DAY : Ground.NO_GROUP_LEFT;
    return new Unread(id, ground, hindered, helps);
  }

  /** Of days on which the same people can, the first is asked for. */
  private List<Change> days() {
    Set<LocalDate> all =
        round.readers().stream()
            .flatMap(reader -> reader.days().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Change> changes = new ArrayList<>();
    for (Reader reader : round.readers()) {
      Set<Set<String>> seen = new HashSet<>();
      for (LocalDate day : all) {
        if (reader.isThere() && !reader.days().contains(day) && seen.add(thereOn(day))) {
          changes.add(Change.day(reader.id(), day));
        }
      }
    }
    return changes;
  }

  private Set<String> thereOn(LocalDate day) {
    return round.readers().stream()
        .filter(reader -> reader.days().contains(day))
        .map(Reader::id)
        .collect(Collectors.toSet());
  }

  private List<Change> standIns(PlanToRead plan) {
    return round.readers().stream()
        .filter(Reader::isThere)
        .filter(reader -> !plan.former().contains(reader.id()))
        .filter(reader -> !reader.id().equals(plan.superintendent()))
        .sorted(Comparator.comparing(Reader::id))
        .map(reader -> Change.standIn(reader.id(), plan.superintendent()))
        .toList();
  }

  Round with(Change change) {
    return new Round(
        round.plans(),
        round.readers().stream().map(reader -> with(change, reader)).toList(),
        round.earlier(),
        round.most(),
        round.settled());
  }

  private Reader with(Change change, Reader reader) {
    if (change.kind() == Change.Kind.DAY && reader.id().equals(change.reader())) {
      Set<LocalDate> days = new HashSet<>(reader.days());
      days.add(change.day());
      return new Reader(reader.id(), reader.families(), days, reader.substitutes());
    }
    if (change.kind() == Change.Kind.STAND_IN && reader.id().equals(change.standsFor())) {
      List<String> substitutes = new ArrayList<>(reader.substitutes());
      substitutes.remove(change.reader());
      substitutes.add(0, change.reader());
      // takes the place of whom nobody else can meet; else reads only what they may not
      Set<LocalDate> days = isAlone(reader) ? Set.of() : reader.days();
      return new Reader(reader.id(), reader.families(), days, substitutes);
    }
    return reader;
  }

  private boolean isAlone(Reader reader) {
    return round.readers().stream()
        .filter(other -> other != reader)
        .allMatch(other -> Collections.disjoint(other.days(), reader.days()));
  }
}
