package org.almanac.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;

/**
 * How fast the program is, against the bare engine in the same run, on a PostgreSQL of its own.
 * Ends with 1 when a promise is broken.
 */
class Speed {
  private static final int MEMBERS = 160;
  private static final int MANY = Integer.getInteger("members", 7_000);
  private static final int WATCHED = 60;

  private final Figures figures = new Figures();

  public static void main(String... args) throws Exception {
    boolean holds = new Speed().run();
    System.exit(holds ? 0 : 1);
  }

  private boolean run() throws Exception {
    try (BenchServer server = new BenchServer();
        Program program = new Program(server.database("program"));
        BareEngine bare = new BareEngine(server.database("bare"), program.poolSize())) {
      BenchDistrict few = new BenchDistrict(program, "few", 1, MEMBERS);
      BenchDistrict many = new BenchDistrict(program, "many", 2, MANY);
      BenchDistrict.SentOut fewOut = few.sendCards();
      BenchDistrict.SentOut manyOut = many.sendCards();
      bare.begin(Pairing.needed(2) + 2 * WATCHED);
      Cards fewCards = new Cards(program, few);
      Cards manyCards = new Cards(program, many);
      if (Boolean.getBoolean("said")) {
        program.database().saidDuring(fewCards::next);
        program.database().saidDuring(fewCards::next).forEach(System.out::println);
        System.out.println("-- bare");
        bare.database.saidDuring(bare::next).forEach(System.out::println);
      }
      waited(program, bare);
      race(new Pairing(manyCards, bare), manyCards, bare);
      waited(program, bare);
      figures.atMost("completions that collided", manyCards.collided(), 0);
      roundTrips(program, bare, fewCards, manyCards);
      fanOut(MEMBERS, fewOut, 3);
      fanOut(MANY, manyOut, 60);
      round(program, many);
      waited(program, bare);
      figures.note("heap allowed, MB", Runtime.getRuntime().maxMemory() >> 20);
      figures.note("heap used at most, MB", peak());
    }
    figures.print();
    return figures.hold();
  }

  private void race(Pairing pairing, Cards cards, BareEngine bare) throws Exception {
    pairing.warmUp();
    for (int people : new int[] {1, 4}) {
      Pairing.Rates rates = pairing.race(people);
      String at = people == 1 ? ", one person" : ", four at once";
      figures.note("cards a second" + at, rates.program());
      figures.note("the bare engine's completions a second" + at, rates.bare());
      figures.atLeast("of the bare engine" + at, rates.ratio(), 0.8);
    }
    figures.note("processor time of a card, ms", pairing.workOf(cards, 2));
    figures.note("processor time of the bare engine's completion, ms", pairing.workOf(bare, 2));
  }

  /** With -Dsaid=true: where the time goes. */
  private static void waited(Program program, BareEngine bare) {
    if (Boolean.getBoolean("said")) {
      System.out.println("== waited for, the program");
      program.database().waited().forEach(System.out::println);
      System.out.println("== waited for, the bare engine");
      bare.database.waited().forEach(System.out::println);
    }
  }

  private void roundTrips(Program program, BareEngine bare, Cards few, Cards many) {
    double atFew = perCompletion(program.database(), few);
    double atMany = perCompletion(program.database(), many);
    figures.note("the bare engine's round trips a completion", perCompletion(bare.database, bare));
    figures.atMost("round trips a card, " + MEMBERS + " members", atFew, 40);
    figures.atMost("round trips a card, " + MANY + " members", atMany, 40);
    figures.atMost("round trips that come with more members", atMany - atFew, 0.5);
  }

  private static double perCompletion(CountedDataSource database, Completing completing) {
    long before = database.trips();
    for (int i = 0; i < WATCHED; i++) {
      completing.next();
    }
    return (database.trips() - before) / (double) WATCHED;
  }

  private void fanOut(int members, BenchDistrict.SentOut out, int bound) {
    figures.note("step \"Send cards out\" for " + members + ", s", seconds(out.step()));
    figures.atMost("cards out for " + members + ", s", seconds(out.cards()), bound);
  }

  private void round(Program program, BenchDistrict district) {
    OpenWork work = new OpenWork(program, district, 100_000, 10_000);
    double took = seconds(work.remindPeople());
    figures.atLeast("mentions that the round wrote", work.mentions(), 10_000);
    figures.atMost("the round's step \"Remind people\", s", took, 2);
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
