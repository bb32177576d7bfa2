package org.almanac.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.almanac.moderating.Formed;
import org.almanac.moderating.Moderating;
import org.almanac.moderating.PlanToRead;
import org.almanac.moderating.Reader;
import org.almanac.moderating.Round;

/**
 * How fast the groups for a district's plans are formed, the first time in a fresh program, and how
 * even they are. Ends with 1 when a promise is broken.
 */
class ModeratingSpeed {
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 2);
  private static final int DAYS = 20;
  private static final int DURHAM = 133;

  private final Figures figures = new Figures();

  public static void main(String... args) {
    ModeratingSpeed speed = new ModeratingSpeed();
    Formed first = speed.measure("133 plans, 15 families", 133, 15, 0);
    speed.measure("133 plans, 16 families", 133, 16, 0);
    speed.measure("133 plans, vacations, two away with substitutes", 133, 15, 2);
    speed.measure("580 plans, 30 families, vacations, one away", 580, 30, 1);
    speed.second(first);
    speed.figures.print();
    System.exit(speed.figures.hold() ? 0 : 1);
  }

  private Formed measure(String name, int plans, int families, int away) {
    Round round = round(plans, families, away);
    long begun = System.nanoTime();
    Formed formed = Moderating.form(round);
    double seconds = (System.nanoTime() - begun) / 1e9;
    figures.note("== " + name + ": groups", formed.groups().size());
    if (plans == DURHAM) {
      figures.atMost("formed, s", seconds, 5);
    } else {
      figures.note("formed, s", seconds);
    }
    figures.atMost("plans without readers", formed.unread().size(), 0);
    figures.note("fewest plans that somebody reads", formed.loads().min().orElse(0));
    figures.note("most plans that somebody reads", formed.loads().max().orElse(0));
    if (away == 0) {
      figures.atMost("loads apart by", formed.spread(), 1);
    } else {
      // who stands in for a family has twice as many of their own
      figures.note("loads apart by", formed.spread());
    }
    figures.note("proved the most even (1 = yes)", formed.proved() ? 1 : 0);
    return formed;
  }

  /** Nine late plans of four families. */
  private void second(Formed first) {
    List<PlanToRead> late = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String family = "s%02d".formatted(i % 4);
      late.add(new PlanToRead("late" + i, family, family, Set.of()));
    }
    Round round = new Round(late, round(133, 15, 0).readers(), first.groups());
    long begun = System.nanoTime();
    Formed second = Moderating.form(round);
    figures.note("== nine late plans: groups", second.groups().size());
    figures.atMost("formed, s", (System.nanoTime() - begun) / 1e9, 5);
    figures.atMost("plans without readers", second.unread().size(), 0);
    figures.atMost("loads apart by", second.spread(), 1);
  }

  /** Families of seven to ten schools or near, one plan in ten with somebody's former school. */
  private static Round round(int plans, int families, int away) {
    Random random = new Random(plans + families);
    List<Reader> readers = new ArrayList<>();
    for (int i = 0; i < families; i++) {
      Set<LocalDate> days = new HashSet<>();
      for (int day = 0; day < DAYS && i >= away; day++) {
        days.add(FIRST.plusDays(day));
      }
      // two weeks of vacation, at a time of their own
      int vacation = away == 0 ? DAYS : random.nextInt(DAYS);
      for (int day = vacation; day < vacation + 10; day++) {
        days.remove(FIRST.plusDays(day));
      }
      String id = "s%02d".formatted(i);
      List<String> substitutes =
          List.of("s%02d".formatted((i + 3) % families), "s%02d".formatted((i + 5) % families));
      readers.add(new Reader(id, Set.of(id), days, substitutes));
    }
    List<PlanToRead> all = new ArrayList<>();
    for (int i = 0; i < plans; i++) {
      String family = "s%02d".formatted(i < 7 * families ? i % families : random.nextInt(families));
      String former = "s%02d".formatted(random.nextInt(families));
      boolean conflict = random.nextInt(10) == 0 && !former.equals(family);
      all.add(
          new PlanToRead(
              "p%03d".formatted(i), family, family, conflict ? Set.of(former) : Set.of()));
    }
    return new Round(all, readers, List.of());
  }
}
