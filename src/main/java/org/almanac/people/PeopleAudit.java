package org.almanac.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what about whom, and when; lines are only ever added. */
@Component
public class PeopleAudit {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  PeopleAudit(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What happened. */
  public enum What {
    ROLE_BEGINS,
    ROLE_ENDS,
    ACTS,
    AWAY,
    BACK,
    HELPS,
    HELP_ENDS,
    MAIL,
    MAIL_BY_FILE,
    NAME,
    CODE,
    PASSWORD,
    SHARES_MAILBOX,
    OWN_MAILBOX,
    MERGED,
    SENT_FOR,
    /** Somebody took back what they had written: of which kind, and no word of it. */
    ERASED
  }

  /**
   * One line.
   *
   * @param by who did it; null where a rule did
   * @param about whom it is about
   * @param other who else is in it: a substitute, a helper, for whom something was sent
   * @param role the role's word, or null
   * @param unit the unit's code, or null
   * @param kind the key of the text that says what was erased, or null
   */
  public record Line(
      Instant at,
      String by,
      What what,
      String about,
      String other,
      String role,
      String unit,
      LocalDate from,
      LocalDate to,
      String kind) {}

  public void note(String organization, String by, What what, Person about) {
    write(organization, by, what, about.id(), null, null, null, null, null, null);
  }

  public void note(String organization, String by, What what, Person about, Person other) {
    write(organization, by, what, about.id(), other.id(), null, null, null, null, null);
  }

  /** That somebody did something for somebody else. */
  public void sentFor(String organization, String by, String holder) {
    write(organization, by, What.SENT_FOR, by, holder, null, null, null, null, null);
  }

  /**
   * That somebody erased what they had written themselves.
   *
   * @param kind the key of the text that says what it was; never a word of it
   */
  public void erased(String organization, String person, String kind) {
    write(organization, person, What.ERASED, person, null, null, null, null, null, kind);
  }

  void note(String by, What what, RoleAssignment role, String unit, String other) {
    write(
        role.organization(),
        by,
        what,
        role.personId(),
        other,
        role.role().word(),
        unit,
        role.validFrom(),
        role.validTo(),
        null);
  }

  void note(String by, What what, Absence absence) {
    write(
        absence.organization(),
        by,
        what,
        absence.personId(),
        absence.substitutes().get(0),
        null,
        null,
        absence.fromDay(),
        absence.toDay(),
        null);
  }

  private void write(
      String organization,
      String by,
      What what,
      String about,
      String other,
      String role,
      String unit,
      LocalDate from,
      LocalDate to,
      String kind) {
    jdbc.sql(
            "insert into people_audit (organization, at, by_person, what, about_person,"
                + " other_person, role, unit, from_day, to_day, kind)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            organization,
            Timestamp.from(clock.instant()),
            by,
            what.name(),
            about,
            other,
            role,
            unit,
            from,
            to,
            kind)
        .update();
  }

  /** What concerns a person, the newest first. */
  public List<Line> of(String organization, String person) {
    return jdbc.sql(
            "select at, by_person, what, about_person, other_person, role, unit, from_day, to_day,"
                + " kind from people_audit where organization = ?"
                + " and (about_person = ? or other_person = ?) order by id desc limit "
                + MOST)
        .params(organization, person, person)
        .query(
            (row, n) ->
                new Line(
                    row.getTimestamp(1).toInstant(),
                    row.getString(2),
                    What.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getObject(8, LocalDate.class),
                    row.getObject(9, LocalDate.class),
                    row.getString(10)))
        .list();
  }

  /**
   * When something was last done to a person by anybody but themselves, however much came since.
   */
  public Optional<Instant> last(
      String organization, Collection<What> what, String about, Instant after) {
    return jdbc.sql(
            "select max(at) from people_audit where organization = :organization"
                + " and about_person = :about and what in (:what) and at > :after"
                + " and (by_person is null or by_person <> :about)")
        .param("organization", organization)
        .param("about", about)
        .param("what", what.stream().map(What::name).toList())
        .param("after", Timestamp.from(after))
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }
}
