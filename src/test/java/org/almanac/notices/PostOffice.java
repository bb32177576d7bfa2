package org.almanac.notices;

import static org.mockito.Mockito.mock;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.almanac.HandClock;
import org.almanac.access.SignedLink;
import org.almanac.engine.DueWork;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A small district with its post, for tests: who is there, what time it is, what arrived. */
class PostOffice {
  static final String ORG = "demo";
  static final String COORDINATOR = "p0001";
  static final String SUPERINTENDENT = "p0002";
  static final String PRINCIPAL = "p0003";

  private final JdbcTemplate jdbc;
  private final Organizations organizations;
  private final Units units;
  private final Persons persons;
  private final RoleAssignments assignments;
  private final MailDispatch dispatch;
  final TestClock clock;
  final Server server;

  PostOffice(
      JdbcTemplate jdbc,
      Organizations organizations,
      Units units,
      Persons persons,
      RoleAssignments assignments,
      MailDispatch dispatch,
      TestClock clock,
      Server server) {
    this.jdbc = jdbc;
    this.organizations = organizations;
    this.units = units;
    this.persons = persons;
    this.assignments = assignments;
    this.dispatch = dispatch;
    this.clock = clock;
    this.server = server;
  }

  /** Where a person's mail goes; strangers have an address like any other. */
  String address(String person) {
    return persons.findById(person).map(Person::mail).orElse(person + "@example.org");
  }

  /** Everything gone, then a coordinator, a superintendent and a principal; Tuesday, 7:00. */
  void open() {
    for (String table :
        List.of(
            "mail_pause",
            "mail_hold",
            "mail_go",
            "mail_audit",
            "mail_inbox_done",
            "notice",
            "mail",
            "role_assignment",
            "person",
            "unit",
            "organization")) {
      jdbc.update("delete from " + table);
    }
    jdbc.update("update mail_server set away_since = null, tries = 0, retry_at = null");
    server.reset();
    clock.set("2026-10-06T07:00");
    organizations.save(new Organization(ORG, "Demo District"));
    Unit district = units.save(new Unit(ORG, "DEMO", "Demo", UnitKind.DISTRICT, null));
    Unit family = units.save(new Unit(ORG, "F01", "Lake", UnitKind.FAMILY, district.id()));
    Unit school = units.save(new Unit(ORG, "000001", "Oak PS", UnitKind.SCHOOL, family.id()));
    add(COORDINATOR, "Jo", "Marsh", "jo@example.org", Role.COORDINATOR, district);
    add(SUPERINTENDENT, "Ana", "Silva", "ana@example.org", Role.SUPERINTENDENT, family);
    add(PRINCIPAL, "Lee", "Öztürk", "lee@example.org", Role.PRINCIPAL, school);
  }

  void add(String id, String given, String family, String mail, Role role, Unit unit) {
    persons.save(new Person(id, ORG, given, family, mail));
    Unit where = unit != null ? unit : units.findAll().get(0);
    assignments.save(
        new RoleAssignment(
            persons.findById(id).orElseThrow(), role, where, LocalDate.of(2020, 8, 1)));
  }

  void also(String id, Role role) {
    assignments.save(
        new RoleAssignment(
            persons.findById(id).orElseThrow(),
            role,
            units.findAll().get(0),
            LocalDate.of(2020, 8, 1)));
  }

  DueWork.Done goRound() {
    return dispatch.runDue(clock.instant());
  }

  /** Lets the clock run through everything that falls due until a wall time. */
  int until(String local) {
    Instant target = TestClock.at(local);
    int sent = 0;
    for (Instant next = dispatch.nextDue().orElse(Instant.MAX);
        !next.isAfter(target);
        next = dispatch.nextDue().orElse(Instant.MAX)) {
      clock.at(next.isAfter(clock.instant()) ? next : clock.instant());
      sent += goRound().done();
    }
    clock.at(target);
    return sent;
  }

  List<String> states(String table) {
    return jdbc.queryForList("select state from " + table + " order by id", String.class);
  }

  void leaves(String id) {
    jdbc.update("delete from role_assignment where person_id = ?", id);
  }

  static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A clock that tests move. */
  static class TestClock extends HandClock {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    static Instant at(String local) {
      return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    void set(String local) {
      at(at(local));
    }

    void plus(Duration duration) {
      by(duration);
    }
  }

  /** A mail server that answers what the test wants. */
  static class Server extends JavaMailSenderImpl {
    final List<MimeMessage> arrived = new ArrayList<>();
    Function<MimeMessage, RuntimeException> answer = message -> null;

    void reset() {
      arrived.clear();
      answer = message -> null;
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
      for (MimeMessage message : messages) {
        RuntimeException thrown = answer.apply(message);
        if (thrown != null) {
          throw thrown;
        }
        arrived.add(message);
      }
    }
  }

  /** Words for notices of kind {@code news}: the business key; "settled" says nothing. */
  static class News implements NoticeText {
    @Override
    public String kind() {
      return "news";
    }

    @Override
    public Paragraph write(NoticeItem item) {
      if (item.businessKey().contains("settled")) {
        return null;
      }
      if (item.businessKey().contains("broken")) {
        throw new IllegalStateException("no words");
      }
      if (item.businessKey().contains("endless")) {
        return Paragraph.of("Endless", "x".repeat(300_000));
      }
      if (item.businessKey().equals("card")) {
        return Paragraph.of("A card", "Do you come?")
            .link("I come", "/go/t1", new SignedLink.Wanted("t1", "yes", "f", "card"))
            .link("I don't", "/go/t1", new SignedLink.Wanted("t1", "no", "f", "card"));
      }
      return Paragraph.of(
              "News <" + item.businessKey() + "> & more", "One line, naïve and “quoted”.", "Two.")
          .link("Open it", "/go/" + item.businessKey())
          .link("Elsewhere", "https://example.org/x?a=1&b=2");
    }
  }

  @TestConfiguration
  static class Beans {
    @Bean
    TestClock clock() {
      return new TestClock();
    }

    @Bean
    Server server() {
      return new Server();
    }

    @Bean
    News news() {
      return new News();
    }

    /** A program whose first mails wait for a look: what begins with NEW. */
    @Bean
    MailProgram program() {
      return new MailProgram() {
        @Override
        public String code() {
          return "NEW";
        }

        @Override
        public String words() {
          return "new program";
        }
      };
    }

    @Bean
    IdentityService identityService() {
      return mock(IdentityService.class);
    }
  }
}
