package org.almanac.moderating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A round of chance: families of all sizes, people away, vacations, former schools, stand-ins. */
class RandomRound {
  static final LocalDate FIRST = LocalDate.of(2026, 7, 6);

  private RandomRound() {}

  static Round of(Random random, int mostReaders, int mostPlans) {
    int readers = 1 + random.nextInt(mostReaders);
    int families = 1 + random.nextInt(readers);
    double away = random.nextInt(3) == 0 ? 0.3 : 0;
    double busy = random.nextInt(2) == 0 ? 0.5 : 0;
    double former = random.nextInt(2) == 0 ? 0.3 : 0.05;
    List<Reader> all = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      Set<LocalDate> days = new HashSet<>();
      for (int day = 0; day < 3 && random.nextDouble() >= away; day++) {
        if (random.nextDouble() >= busy) {
          days.add(FIRST.plusDays(day));
        }
      }
      Set<String> leads =
          random.nextInt(8) == 0 ? Set.of() : Set.of("family" + random.nextInt(families));
      all.add(new Reader("s" + i, leads, days, some(random, readers, 0.2)));
    }
    List<PlanToRead> plans = new ArrayList<>();
    for (int i = random.nextInt(mostPlans + 1); i > 0; i--) {
      String own = "s" + random.nextInt(readers);
      String family =
          all.stream()
              .filter(reader -> reader.id().equals(own))
              .flatMap(reader -> reader.families().stream())
              .findFirst()
              .orElse("family" + random.nextInt(families));
      plans.add(new PlanToRead("p" + i, family, own, new HashSet<>(some(random, readers, former))));
    }
    return new Round(plans, all, List.of());
  }

  private static List<String> some(Random random, int readers, double chance) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      if (random.nextDouble() < chance) {
        some.add("s" + i);
      }
    }
    Collections.shuffle(some, random);
    return some;
  }
}
