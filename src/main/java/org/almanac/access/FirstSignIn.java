package org.almanac.access;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PeopleAudit.What;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody comes to a password: with a code that works once. */
@Component
class FirstSignIn {
  static final int SHORTEST = 12;

  /** What the hash takes; counted in bytes. */
  private static final int LONGEST = 72;

  private static final int SHORTEST_CODE = 16;

  /** What others' hands do to a mailbox; it lasts, whatever password comes since. */
  private static final Set<What> LED_THERE =
      EnumSet.of(What.MAIL, What.MAIL_BY_FILE, What.OWN_MAILBOX);

  private final JdbcClient jdbc;
  private final Persons persons;
  private final PasswordEncoder encoder;
  private final MailedCodes mailed;
  private final AccountNews news;
  private final PeopleAudit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  FirstSignIn(
      JdbcClient jdbc,
      Persons persons,
      PasswordEncoder encoder,
      MailedCodes mailed,
      AccountNews news,
      PeopleAudit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.encoder = encoder;
    this.mailed = mailed;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Offered(String hash, boolean over) {}

  /**
   * Lets the person choose a password with this code, once. The same code again, as at each start
   * of the program, changes nothing, used or not; another one is how somebody gets in again.
   */
  @Transactional
  public boolean offer(Person person, String code) {
    return offer(person, code, null);
  }

  /** The same, for a while; without an end where it is null. */
  @Transactional
  public boolean offer(Person person, String code, Instant goodUntil) {
    if (code.length() < SHORTEST_CODE || bytes(code) > LONGEST) {
      throw new IllegalArgumentException(
          "coordinator.code takes " + SHORTEST_CODE + " to " + LONGEST + " characters");
    }
    Optional<Offered> known = offered(person);
    if (known.isPresent() && encoder.matches(code, known.get().hash())) {
      return false;
    }
    jdbc.sql("delete from first_sign_in where person_id = ?").param(person.id()).update();
    jdbc.sql(
            "insert into first_sign_in (organization, person_id, code_hash, offered_at,"
                + " good_until) values (?, ?, ?, ?, ?)")
        .params(
            person.organization(),
            person.id(),
            encoder.encode(code),
            Timestamp.from(clock.instant()),
            goodUntil == null ? null : Timestamp.from(goodUntil))
        .update();
    return true;
  }

  /** What stands against a password, as a key of a text; null when nothing does. */
  static String wrongWith(String mail, String password, String again) {
    if (!password.equals(again)) {
      return "first.again";
    }
    if (password.length() < SHORTEST || bytes(password) > LONGEST) {
      return "first.length";
    }
    String name = Accounts.address(mail).replaceAll("@.*", "");
    return !name.isEmpty() && password.toLowerCase(Locale.ROOT).contains(name)
        ? "first.name"
        : null;
  }

  /** Gives the person of this address the password, if the code is theirs and still good. */
  public boolean choose(String mail, String code, String password) {
    Chosen chosen = transaction.execute(status -> chosen(mail, code, password));
    if (chosen != null && chosen.replaced()) {
      news.passwordReplaced(chosen.by());
    }
    return chosen != null;
  }

  /** Who has a new password now, and whether there was one before. */
  private record Chosen(Person by, boolean replaced) {}

  private Chosen chosen(String mail, String code, String password) {
    List<Person> found = persons.findByMail(Accounts.address(mail));
    if (found.isEmpty()) {
      // as long as it takes for somebody who is known: one code given, one mailed
      encoder.matches(code, Passwords.NOBODYS_HASH);
      encoder.matches(code, Passwords.NOBODYS_HASH);
    }
    for (Person person : found) {
      boolean given = use(person, code);
      if (given || mailed.use(person, code)) {
        boolean replaced = person.passwordHash() != null;
        // asked before the new password, which forgets that a file gave the address
        boolean own = isOwnMailbox(person);
        persons.save(person.withPassword(encoder.encode(password)));
        if (replaced) {
          // a code from somebody's hand: by whom nobody knows, whoever had it
          String by = !given && own ? person.id() : null;
          audit.note(person.organization(), by, What.PASSWORD, person);
        }
        return new Chosen(person, replaced);
      }
    }
    return null;
  }

  /** One that nobody else reads, and that nobody else ever gave or called this person's own. */
  private boolean isOwnMailbox(Person person) {
    return !person.sharesMailbox()
        && !person.isMailByFile()
        && audit.last(person.organization(), LED_THERE, person.id(), Instant.EPOCH).isEmpty();
  }

  private boolean use(Person person, String code) {
    Offered offered = offered(person).orElse(null);
    boolean right =
        encoder.matches(code, offered == null ? Passwords.NOBODYS_HASH : offered.hash());
    return right
        && offered != null
        && !offered.over()
        && jdbc.sql("update first_sign_in set used_at = ? where person_id = ? and used_at is null")
                .params(Timestamp.from(clock.instant()), person.id())
                .update()
            == 1;
  }

  private Optional<Offered> offered(Person person) {
    return jdbc.sql(
            "select code_hash, used_at is not null or good_until is not null and good_until <= ?"
                + " from first_sign_in where person_id = ?")
        .params(Timestamp.from(clock.instant()), person.id())
        .query((row, n) -> new Offered(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
