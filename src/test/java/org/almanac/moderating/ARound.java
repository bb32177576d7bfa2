package org.almanac.moderating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A round in the field's words: who leads how many schools, who can when. */
class ARound {
  static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private final List<PlanToRead> plans = new ArrayList<>();
  private final List<Reader> readers = new ArrayList<>();
  private List<Group> earlier = List.of();

  /** There on Monday and Tuesday, with so many schools. */
  ARound superintendent(String id, int schools) {
    return superintendent(id, schools, Set.of(MONDAY, TUESDAY));
  }

  ARound superintendent(String id, int schools, Set<LocalDate> days, String... substitutes) {
    readers.add(new Reader(id, Set.of("family of " + id), days, List.of(substitutes)));
    for (int school = 1; school <= schools; school++) {
      plan(id + school, id);
    }
    return this;
  }

  ARound away(String id, int schools, String... substitutes) {
    return superintendent(id, schools, Set.of(), substitutes);
  }

  ARound plan(String id, String superintendent, String... former) {
    plans.add(new PlanToRead(id, "family of " + superintendent, superintendent, Set.of(former)));
    return this;
  }

  ARound after(Formed first) {
    earlier = first.groups();
    return this;
  }

  Round round() {
    return new Round(plans, readers, earlier);
  }

  Formed formed() {
    return Moderating.form(round());
  }

  static Reading reading(Formed formed, String plan) {
    return formed.groups().stream()
        .flatMap(group -> group.bundle().stream())
        .filter(reading -> reading.plan().equals(plan))
        .findFirst()
        .orElseThrow();
  }

  static Unread unread(Formed formed, String plan) {
    return formed.unread().stream()
        .filter(unread -> unread.plan().equals(plan))
        .findFirst()
        .orElseThrow();
  }
}
