package org.almanac.bench;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.almanac.FakeSmtp;
import org.almanac.engine.DueWork;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.DailyMail;
import org.almanac.notices.FirstMails;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A large morning, a mail server that is stopped for a day, and an outage of ninety days: what
 * leaves, how fast, and whether anybody gets anything twice. Ends with 1 when a promise is broken.
 */
class Mornings {
  private static final int PEOPLE = Integer.getInteger("people", 10_000);
  private static final int OPEN = 10 * PEOPLE;
  private static final Instant MONDAY = Program.BEGINS.toInstant();
  private static final LocalDate DAY = Program.BEGINS.toLocalDate();

  private static final Pattern CARD = Pattern.compile("/card/[A-Za-z0-9_-]{20,}");

  private final Figures figures = new Figures();
  private FakeSmtp mail;
  private Program program;
  private BenchDistrict many;
  private DueWork post;

  public static void main(String... args) throws Exception {
    boolean holds = new Mornings().run();
    System.exit(holds ? 0 : 1);
  }

  private boolean run() throws Exception {
    try (BenchServer server = new BenchServer();
        FakeSmtp smtp = new FakeSmtp(Map.of());
        Program running =
            new Program(
                server.database("program"),
                List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + smtp.port()))) {
      mail = smtp;
      program = running;
      post = running.work("mails");
      BenchDistrict few = new BenchDistrict(running, "few", 1, 160);
      few.sendCards();
      many = new BenchDistrict(running, "many", 2, PEOPLE);
      morning(few);
      stoppedForADay();
      ninetyDays();
    }
    figures.print();
    return figures.hold();
  }

  private void morning(BenchDistrict few) throws Exception {
    List<String> links = signed(few);
    figures.atLeast("signed pages to open", links.size(), few.principals);
    OpenWork work = new OpenWork(program, many, OPEN, PEOPLE);
    Readers warm = new Readers(program.port(), links);
    TimeUnit.SECONDS.sleep(5);
    warm.close();
    try (Readers readers = new Readers(program.port(), links)) {
      double took = seconds(work.remindPeople());
      figures.note("open items", OPEN);
      figures.note("of which due soon", PEOPLE);
      figures.atLeast("mentions that the round wrote", work.mentions(), PEOPLE);
      figures.atMost("rows in the outbox, s", took, 2);
      int before = mail.taken.get();
      long begun = System.nanoTime();
      goRound(MONDAY.plusSeconds(6000));
      out("the morning's", before, begun);
      figures.note("signed pages opened meanwhile", readers.pages());
      figures.atMost("signed pages refused", readers.refused(), 0);
      figures.note("signed pages, half of them within, ms", readers.percentile(50));
      figures.atMost("signed pages, 95 of 100 within, ms", readers.percentile(95), 500);
    }
  }

  /** The addresses of cards in the mails of a small district. */
  private List<String> signed(BenchDistrict few) throws Exception {
    program.bean(FirstMails.class).go(few.code, "PLT", "p" + (few.first + 1));
    program.bean(DailyMail.class).release(few.code, DAY);
    mail.keeps = true;
    goRound(MONDAY.plusSeconds(3000));
    mail.keeps = false;
    mail.heard.clear();
    List<String> cards = new ArrayList<>();
    for (String raw : mail.mails) {
      byte[] bytes = raw.getBytes(StandardCharsets.US_ASCII);
      Part words = new MimeMessage(null, new ByteArrayInputStream(bytes));
      while (words.getContent() instanceof Multipart parts) {
        words = parts.getBodyPart(0);
      }
      CARD.matcher((String) words.getContent())
          .results()
          .map(MatchResult::group)
          .forEach(cards::add);
    }
    return cards;
  }

  private void stoppedForADay() {
    tell(1, 1);
    program.bean(DailyMail.class).release(many.code, DAY.plusDays(1));
    mail.stopped = true;
    int knocks = mail.connections.get();
    Instant from = MONDAY.plus(Duration.ofDays(1));
    for (int quarter = 0; quarter < 96; quarter++) {
      goRound(from.plus(Duration.ofMinutes(15 * quarter)));
    }
    figures.atMost(
        "knocks at a mail server stopped for a day", mail.connections.get() - knocks, 100);
    mail.stopped = false;
    int before = mail.taken.get();
    long begun = System.nanoTime();
    goRound(from.plus(Duration.ofDays(1)).plusSeconds(900));
    out("after a day without mail server, the", before, begun);
  }

  private void ninetyDays() {
    tell(2, 3);
    program.bean(DailyMail.class).release(many.code, DAY.plusDays(3));
    mail.stopped = true;
    goRound(MONDAY.plus(Duration.ofDays(3)));
    tell(5, 2);
    mail.stopped = false;
    LocalDate after = DAY.plusDays(91); // ninety days and a Sunday
    program.bean(DailyMail.class).release(many.code, after);
    int before = mail.taken.get();
    long begun = System.nanoTime();
    goRound(MONDAY.plus(Duration.ofDays(91)).plusSeconds(600));
    out("after ninety days without anything, the", before, begun);
    int again = mail.taken.get();
    goRound(MONDAY.plus(Duration.ofDays(91)).plusSeconds(4000));
    figures.atMost("mails after that", mail.taken.get() - again, 0);
  }

  /** The post asks the clock before each handful, so that it has to be then as well. */
  private void goRound(Instant at) {
    ClockUtil.setCurrentTime(Date.from(at));
    post.runDue(at);
  }

  /** So many things for everybody. */
  private void tell(int first, int things) {
    List<Announcement> all =
        IntStream.rangeClosed(1, PEOPLE)
            .boxed()
            .flatMap(
                n ->
                    IntStream.range(first, first + things)
                        .mapToObj(
                            nth ->
                                Announcement.once(
                                        many.code,
                                        many.code + ":BENCH",
                                        BenchNews.KIND,
                                        "p" + (many.first + n))
                                    .occurring(nth)))
            .toList();
    program.bean(Announcements.class).announceAll(all);
  }

  private void out(String whose, int before, long begun) {
    double took = seconds(Duration.ofNanos(System.nanoTime() - begun));
    int sent = mail.taken.get() - before;
    List<String> ids = List.copyOf(mail.heard).stream().filter(l -> l.startsWith("M")).toList();
    Set<String> once = new HashSet<>(ids.stream().filter(l -> l.startsWith("Message-ID")).toList());
    figures.atLeast(whose + " mails that left", sent, PEOPLE);
    figures.atMost(whose + " mails beyond one a person", sent - PEOPLE, 0);
    figures.atMost(
        whose + " mails that anybody got twice",
        ids.stream().filter(l -> l.startsWith("Message-ID")).count() - once.size(),
        0);
    figures.note(whose + " mails, all out after, s", took);
    figures.note(whose + " mails a second", sent / took);
    mail.heard.clear();
    if (Boolean.getBoolean("said")) {
      program.database().waited().stream().limit(25).forEach(System.out::println);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
