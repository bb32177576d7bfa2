package org.almanac.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An intake told in few words. Where nothing else is said, only needs count. */
class AnIntake {
  static final LocalDate BEGINS = LocalDate.of(2026, 9, 1);
  static final Weights NEEDS = new Weights(Map.of(Criterion.NEEDS, 1), Map.of(), 300, 10);

  final List<NewMember> members = new ArrayList<>();
  final List<Mentor> mentors = new ArrayList<>();
  final List<Bar> bars = new ArrayList<>();
  final List<Pairing> accepted = new ArrayList<>();
  final List<Pairing> locks = new ArrayList<>();
  private Weights weights = NEEDS;
  private Limits limits = Limits.NONE;

  AnIntake member(String id, String... needs) {
    return member(new NewMember(id, null, null, Set.of(), Set.of(needs), null, 0, null));
  }

  AnIntake member(NewMember member) {
    members.add(member);
    return this;
  }

  AnIntake mentor(String id, int places, String... expertise) {
    return mentor(
        new Mentor(
            id,
            Set.of(),
            0,
            Set.of(),
            Set.of(expertise),
            null,
            0,
            places,
            0,
            YearsServed.NONE,
            BEGINS));
  }

  AnIntake mentor(Mentor mentor) {
    mentors.add(mentor);
    return this;
  }

  AnIntake bar(Bar bar) {
    bars.add(bar);
    return this;
  }

  AnIntake accepted(String member, String mentor) {
    accepted.add(new Pairing(member, mentor));
    return this;
  }

  AnIntake lock(String member, String mentor) {
    locks.add(new Pairing(member, mentor));
    return this;
  }

  AnIntake weights(Weights weights) {
    this.weights = weights;
    return this;
  }

  AnIntake limits(Limits limits) {
    this.limits = limits;
    return this;
  }

  Intake intake() {
    return new Intake(BEGINS, members, mentors, bars, accepted, locks, weights, limits);
  }

  Matching solved() {
    return Matching.of(intake());
  }

  /** A mentor of one place who has served some years. */
  static Mentor served(String id, YearsServed years) {
    return new Mentor(id, Set.of(), 0, Set.of(), Set.of(), null, 0, 1, 0, years, BEGINS);
  }

  static Mentor prepared(String id, LocalDate day) {
    return new Mentor(id, Set.of(), 0, Set.of(), Set.of(), null, 0, 1, 0, YearsServed.NONE, day);
  }

  /** A mentor with places and people from before. */
  static Mentor with(String id, int places, int has) {
    return new Mentor(
        id, Set.of(), 0, Set.of(), Set.of(), null, 0, places, has, YearsServed.NONE, BEGINS);
  }

  static Mentor at(String id, Spot spot) {
    return new Mentor(id, Set.of(), 0, Set.of(), Set.of(), spot, 0, 1, 0, YearsServed.NONE, BEGINS);
  }

  static NewMember at(String id, Spot spot, Integer farthestKm) {
    return new NewMember(id, null, null, Set.of(), Set.of(), spot, 0, farthestKm);
  }

  static Pairing pair(String member, String mentor) {
    return new Pairing(member, mentor);
  }
}
