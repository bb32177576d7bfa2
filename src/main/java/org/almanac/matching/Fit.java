package org.almanac.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How well each member and each mentor fit, and why. */
class Fit {
  static final int PERFECT = 1000;
  private static final int UNKNOWN = PERFECT / 2;
  private static final int NO_KM = -1;

  private final Intake intake;
  private final int[][] km;

  Fit(Intake intake) {
    this.intake = intake;
    this.km =
        intake.members().stream()
            .map(
                member ->
                    intake.mentors().stream()
                        .mapToInt(
                            mentor ->
                                member.spot() == null || mentor.spot() == null
                                    ? NO_KM
                                    : member.spot().km(mentor.spot()))
                        .toArray())
            .toArray(int[][]::new);
  }

  /** Kilometres between a member and a mentor; below zero if unknown. */
  int km(int member, int mentor) {
    return km[member][mentor];
  }

  /** The weighted mean of the criteria, to the nearest thousandth; 0 where nothing counts. */
  int score(int member, int mentor) {
    long sum = 0;
    long weights = 0;
    for (Map.Entry<Criterion, Integer> weight : intake.weights().criteria().entrySet()) {
      if (weight.getValue() > 0) {
        weights += weight.getValue();
        sum += (long) weight.getValue() * score(weight.getKey(), member, mentor);
      }
    }
    return weights == 0 ? 0 : (int) ((2 * sum + weights) / (2 * weights));
  }

  List<Reason> reasons(int member, int mentor) {
    return Arrays.stream(Criterion.values())
        .map(criterion -> reason(criterion, member, mentor))
        .toList();
  }

  private int score(Criterion criterion, int row, int column) {
    NewMember member = intake.members().get(row);
    Mentor mentor = intake.mentors().get(column);
    return switch (criterion) {
      case ISSUES -> mentor.issues().isEmpty() ? UNKNOWN : share(member.issues(), mentor.issues());
      case GEOGRAPHY -> nearness(km[row][column]);
      case SIZE -> likeness(member.districtSize(), mentor.districtSize());
      case EXPERTISE -> expertise(member, mentor);
      case NEEDS -> mentor.isUnread() ? UNKNOWN : share(member.needs(), mentor.expertise());
    };
  }

  private Reason reason(Criterion criterion, int row, int column) {
    NewMember member = intake.members().get(row);
    Mentor mentor = intake.mentors().get(column);
    Map<String, Integer> numbers = new TreeMap<>();
    List<String> common = new ArrayList<>();
    boolean unknown = false;
    boolean ofMentor = false;
    switch (criterion) {
      case ISSUES -> {
        common.addAll(common(member.issues(), mentor.issues()));
        numbers.put("of", member.issues().size());
        unknown = member.issues().isEmpty();
        ofMentor = mentor.issues().isEmpty();
      }
      case GEOGRAPHY -> {
        unknown = km[row][column] == NO_KM;
        if (!unknown) {
          numbers.put("km", km[row][column]);
        }
      }
      case SIZE -> {
        numbers.put("member", member.districtSize());
        numbers.put("mentor", mentor.districtSize());
        unknown = member.districtSize() == 0 || mentor.districtSize() == 0;
      }
      case EXPERTISE -> {
        if (held(member, mentor)) {
          common.add(member.position());
        }
        numbers.put("years", mentor.experienceYears());
        unknown = member.position() == null;
        ofMentor = mentor.isNewToUs();
      }
      case NEEDS -> {
        common.addAll(common(member.needs(), mentor.expertise()));
        numbers.put("of", member.needs().size());
        unknown = member.needs().isEmpty();
        ofMentor = mentor.isUnread();
      }
    }
    if (unknown || ofMentor) {
      numbers.put(Reason.UNKNOWN, unknown ? Reason.OF_MEMBER : Reason.OF_MENTOR);
    }
    int weight = intake.weights().of(criterion);
    return new Reason(criterion, score(criterion, row, column), weight, common, numbers);
  }

  /** How much of what is wanted is there. */
  private static int share(Set<String> wanted, Set<String> there) {
    if (wanted.isEmpty()) {
      return UNKNOWN;
    }
    int common = 0;
    for (String each : wanted) {
      if (there.contains(each)) {
        common++;
      }
    }
    return PERFECT * common / wanted.size();
  }

  private static Set<String> common(Set<String> wanted, Set<String> there) {
    Set<String> common = new TreeSet<>(wanted);
    common.retainAll(there);
    return common;
  }

  private int nearness(int km) {
    int far = intake.weights().farKm();
    if (km == NO_KM) {
      return UNKNOWN;
    }
    return km >= far ? 0 : (int) (PERFECT * (long) (far - km) / far);
  }

  private static int likeness(int one, int other) {
    if (one == 0 || other == 0) {
      return UNKNOWN;
    }
    return (int) (PERFECT * (long) Math.min(one, other) / Math.max(one, other));
  }

  /** Half for having held the position, half for the years as a leader. */
  private int expertise(NewMember member, Mentor mentor) {
    if (mentor.isNewToUs()) {
      return UNKNOWN;
    }
    int seasoned = intake.weights().seasonedYears();
    int years = Math.min(mentor.experienceYears(), seasoned);
    int position = member.position() == null ? UNKNOWN : held(member, mentor) ? PERFECT : 0;
    return (position + (int) (PERFECT * (long) years / seasoned)) / 2;
  }

  private static boolean held(NewMember member, Mentor mentor) {
    return member.position() != null && mentor.positions().contains(member.position());
  }
}
