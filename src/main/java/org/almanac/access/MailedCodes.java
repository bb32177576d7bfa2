package org.almanac.access;

import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.almanac.calendar.Calendars;
import org.almanac.people.Awaited;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.RoleHolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A code by mail, for everybody who came in from a file: it works once and for an hour. Whoever
 * asks is answered the same and as fast, known here or not.
 */
@Component
class MailedCodes {
  private static final Logger LOG = LoggerFactory.getLogger(MailedCodes.class);
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Duration NOT_AGAIN_WITHIN = Duration.ofMinutes(5);
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;
  private static final int WAITING = 200;

  private final JdbcClient jdbc;
  private final Persons persons;
  private final RoleHolders holders;
  private final Awaited awaited;
  private final Calendars calendars;
  private final PasswordEncoder encoder;
  private final Clock clock;
  private final ObjectProvider<Post> post;
  private final Doors doors;
  private final Languages languages;
  private final String address;
  private final SecureRandom random = new SecureRandom();
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(WAITING),
          new ThreadPoolExecutor.DiscardPolicy());

  MailedCodes(
      JdbcClient jdbc,
      Persons persons,
      RoleHolders holders,
      Awaited awaited,
      Calendars calendars,
      PasswordEncoder encoder,
      Clock clock,
      ObjectProvider<Post> post,
      Doors doors,
      Languages languages,
      @Value("${almanac.address}") String address) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.holders = holders;
    this.awaited = awaited;
    this.calendars = calendars;
    this.encoder = encoder;
    this.clock = clock;
    this.post = post;
    this.doors = doors;
    this.languages = languages;
    this.address = address;
  }

  /** Sends a code to whoever has this address and a role today, or is awaited; a little later. */
  void ask(String mail) {
    worker.execute(
        () -> {
          try {
            persons.findByMail(Accounts.address(mail)).forEach(this::send);
          } catch (RuntimeException e) {
            LOG.warn("A code to sign in with could not be sent", e);
          }
        });
  }

  private void send(Person person) {
    Instant now = clock.instant();
    var today = calendars.of(person.organization()).today();
    if (keepsPassword(person) || !expected(person, today) || sentSince(person, now)) {
      return;
    }
    StringBuilder code = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
    jdbc.sql("delete from mailed_code where person_id = ?").param(person.id()).update();
    jdbc.sql(
            "insert into mailed_code (organization, person_id, code_hash, sent_at, good_until)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            person.organization(),
            person.id(),
            encoder.encode(code),
            Timestamp.from(now),
            Timestamp.from(now.plus(GOOD_FOR)))
        .update();
    post.ifAvailable(
        carrier ->
            Languages.in(
                languages.of(person.organization(), person.id()),
                () -> carry(carrier, person, code.toString())));
  }

  private boolean expected(Person person, LocalDate today) {
    return !holders.rolesOf(person.id(), today).isEmpty() || awaited.is(person.id(), today);
  }

  private Void carry(Post carrier, Person to, String code) {
    carrier.carry(
        to,
        doors.text("mailed.subject"),
        doors.text("mailed.text", to.name(), code, address + "/sign-in/first"));
    return null;
  }

  /** Whoever can write files must not come by somebody's account with an address of their own. */
  private static boolean keepsPassword(Person person) {
    return person.passwordHash() != null && person.isMailByFile();
  }

  private boolean sentSince(Person person, Instant now) {
    return jdbc.sql("select count(*) from mailed_code where person_id = ? and sent_at > ?")
            .params(person.id(), Timestamp.from(now.minus(NOT_AGAIN_WITHIN)))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Uses the code up, if it is this person's and still good. */
  @Transactional
  public boolean use(Person person, String code) {
    Timestamp now = Timestamp.from(clock.instant());
    Optional<String> hash =
        jdbc.sql("select code_hash from mailed_code where person_id = ? and good_until > ?")
            .params(person.id(), now)
            .query(String.class)
            .optional();
    boolean right = encoder.matches(code, hash.orElse(Passwords.NOBODYS_HASH));
    return right
        && hash.isPresent()
        && !keepsPassword(person)
        && jdbc.sql("delete from mailed_code where person_id = ?").param(person.id()).update() == 1;
  }

  /** Whether all that was asked for before the stop is sent, within a moment. */
  boolean settled() throws InterruptedException {
    return worker.awaitTermination(1, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }
}
