package org.almanac.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.almanac.calendar.Calendars;
import org.almanac.people.Awaited;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links in mails that need no sign-in. A link is two parts: one by which its row is found, of
 * which only a hash is kept, and the signature of all that the row says. Whoever reads the table
 * can't make one, and whoever changes a row breaks its link.
 */
@Component
public class SignedLinks {
  /** Whatever an organization has decided, none lives longer. */
  static final int MOST_DAYS = 7;

  private static final int RANDOM_BYTES = 16;
  private static final int RANDOM_LENGTH = 22;
  private static final int SIGNATURE_BYTES = 24;
  private static final int MARK_BYTES = 12;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{54}");
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** The longest that a link is known, so that a late second use is told what it is. */
  static final Duration KEPT = REMEMBERED.plusDays(MOST_DAYS);

  private final SecureRandom random = new SecureRandom();
  private final JdbcTemplate jdbc;
  private final LinkKeys keys;
  private final Persons persons;
  private final RoleHolders holders;
  private final Awaited awaited;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;

  SignedLinks(
      JdbcTemplate jdbc,
      @Value("${almanac.links.key:}") String key,
      PlatformTransactionManager transactions,
      Persons persons,
      RoleHolders holders,
      Awaited awaited,
      Calendars calendars,
      Rules rules,
      Clock clock) {
    this.jdbc = jdbc;
    this.keys = new LinkKeys(key, JdbcClient.create(jdbc), transactions, clock);
    this.persons = persons;
    this.holders = holders;
    this.awaited = awaited;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /** Whether links that need no sign-in may go to this person: not to a mailbox of several. */
  public boolean allowedTo(Person to) {
    return !to.mail().isBlank()
        && !to.sharesMailbox()
        && persons.findByMail(to.mail()).stream()
                .filter(person -> person.organization().equals(to.organization()))
                .count()
            == 1;
  }

  /**
   * Makes the links that a mail carries, for the moment when it is really written.
   *
   * @return each link's last part, by what was wanted; empty where none may go to this person
   */
  @Transactional
  public Map<SignedLink.Wanted, String> make(Person to, Collection<SignedLink.Wanted> wanted) {
    if (wanted.isEmpty() || !allowedTo(to)) {
      return Map.of();
    }
    Map<SignedLink.Wanted, String> made = new LinkedHashMap<>();
    List<Object[]> rows = new ArrayList<>();
    for (SignedLink.Wanted each : wanted) {
      byte[] bytes = new byte[RANDOM_BYTES];
      random.nextBytes(bytes);
      String name = LinkKeys.written(bytes);
      SignedLink link = link(to, each);
      made.put(each, name + signature(link, name));
      rows.add(row(link, name));
    }
    jdbc.batchUpdate(
        "insert into signed_link (organization, token_hash, person, task_id, purpose, form,"
            + " business_key, mail, issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    return made;
  }

  /** A mark that stands on something of ours that comes back to us, and that nobody can guess. */
  public String mark(String organization, String of) {
    byte[] signature = keys.sign(organization, "mark\n" + of);
    return LinkKeys.written(Arrays.copyOf(signature, MARK_BYTES));
  }

  private SignedLink link(Person to, SignedLink.Wanted wanted) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    int days = Math.min(MOST_DAYS, rules.of(to.organization()).number("links.days"));
    Instant latest = now.plus(Duration.ofDays(days));
    boolean earlier = wanted.notAfter() != null && wanted.notAfter().isBefore(latest);
    return new SignedLink(
        0,
        to.organization(),
        to.id(),
        wanted.task(),
        wanted.purpose(),
        wanted.form(),
        wanted.businessKey(),
        to.mail(),
        now,
        earlier ? wanted.notAfter().truncatedTo(ChronoUnit.SECONDS) : latest,
        null);
  }

  private static Object[] row(SignedLink link, String name) {
    return new Object[] {
      link.organization(),
      hash(name),
      link.person(),
      link.task(),
      link.purpose(),
      link.form(),
      link.businessKey(),
      link.mail(),
      Timestamp.from(link.issued()),
      Timestamp.from(link.expires())
    };
  }

  /** What is behind an address; looking changes nothing, and takes as long for a wrong one. */
  @Transactional(readOnly = true)
  public SignedLink.Look look(String token) {
    boolean possible = token != null && TOKEN.matcher(token).matches();
    String name = possible ? token.substring(0, RANDOM_LENGTH) : "";
    SignedLink found = found(name);
    byte[] right = signature(found, name).getBytes(StandardCharsets.US_ASCII);
    byte[] shown =
        (possible ? token.substring(RANDOM_LENGTH) : "").getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(right, shown) || found.id() == 0 || !stillTheirs(found)) {
      return SignedLink.Look.NOTHING;
    }
    if (found.usedAt() != null) {
      return new SignedLink.Look(SignedLink.State.USED, found);
    }
    boolean over = !clock.instant().isBefore(found.expires());
    return new SignedLink.Look(over ? SignedLink.State.EXPIRED : SignedLink.State.GOOD, found);
  }

  /** True for the one who uses it first, in the transaction of what it does. */
  @Transactional
  public boolean use(SignedLink link) {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.update(
            "update signed_link set used_at = ? where id = ? and used_at is null"
                + " and expires_at > ?",
            now,
            link.id(),
            now)
        == 1;
  }

  /** Forgets links that have been over for a month. */
  @Transactional
  public void sweep(String organization) {
    jdbc.update(
        "delete from signed_link where organization = ? and expires_at < ?",
        organization,
        Timestamp.from(clock.instant().minus(REMEMBERED)));
  }

  /** The person is here, at the same address, and alone behind it. */
  private boolean stillTheirs(SignedLink link) {
    return persons
        .findById(link.person())
        .filter(person -> person.mail().equals(link.mail()) && allowedTo(person))
        .filter(
            person -> {
              var today = calendars.of(link.organization()).today();
              return !holders.rolesOf(person.id(), today).isEmpty()
                  || awaited.is(person.id(), link.businessKey(), today);
            })
        .isPresent();
  }

  private SignedLink found(String name) {
    return jdbc
        .query("select * from signed_link where token_hash = ?", SignedLinks::read, hash(name))
        .stream()
        .findFirst()
        .orElseGet(
            () ->
                new SignedLink(0, "", "", "", "", "", "", "", Instant.EPOCH, Instant.EPOCH, null));
  }

  private String signature(SignedLink link, String name) {
    return LinkKeys.written(
        Arrays.copyOf(keys.sign(link.organization(), link.bound(name)), SIGNATURE_BYTES));
  }

  private static SignedLink read(ResultSet row, int number) throws SQLException {
    Timestamp used = row.getTimestamp("used_at");
    return new SignedLink(
        row.getLong("id"),
        row.getString("organization"),
        row.getString("person"),
        row.getString("task_id"),
        row.getString("purpose"),
        row.getString("form"),
        row.getString("business_key"),
        row.getString("mail"),
        row.getTimestamp("issued_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  private static String hash(String name) {
    try {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
