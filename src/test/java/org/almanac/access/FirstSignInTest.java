package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.people.Awaited;
import org.almanac.people.Founding;
import org.almanac.people.Organizations;
import org.almanac.people.PeopleAudit;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** How an organization and its first coordinator come to be where nothing is. */
@AlmanacTest
class FirstSignInTest {
  private static final String CODE = "a-long-one-time-code";
  private static final String PASSWORD = "four quiet herons";

  @Autowired Founding founding;
  @Autowired FirstSignIn firstSignIn;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Organizations organizations;
  @Autowired Persons persons;
  @Autowired RoleHolders holders;
  @Autowired Awaited awaited;
  @Autowired Rules rules;
  @Autowired Accounts accounts;
  @Autowired MailedCodes mailed;
  @Autowired AccountNews news;
  @Autowired PeopleAudit audit;
  @Autowired JdbcClient jdbc;
  @Autowired Calendars calendars;
  @Autowired PasswordEncoder encoder;
  @Autowired Clock clock;
  @Autowired ObjectProvider<Post> post;
  @Autowired Doors doors;
  @Autowired Languages languages;

  @Test
  void an_organization_and_its_first_coordinator_come_from_the_configuration_once() {
    String mail = "mara.wells@example.org";
    Map<String, Object> said = said("sdsb", mail, CODE);
    start(said);
    start(said);

    assertThat(organizations.findById("sdsb").orElseThrow().name()).isEqualTo("Shore DSB");
    assertThat(rules.of("sdsb").text("calendar.zone")).isEqualTo("America/Halifax");
    assertThat(persons.findByOrganizationOrderById("sdsb")).hasSize(1);
    Person mara = persons.findByMail(mail).get(0);
    assertThat(holders.rolesOf(mara.id(), LocalDate.of(2026, 8, 17)))
        .isEqualTo(Set.of(Role.COORDINATOR));
    assertThat(mara.passwordHash()).isNull();
    assertThat(accounts.check(mail, CODE)).as("the code is no password").isEmpty();

    assertThat(firstSignIn.choose(mail, "another-long-code", PASSWORD)).isFalse();
    assertThat(firstSignIn.choose("jo.mensah@example.org", CODE, PASSWORD)).isFalse();
    assertThat(firstSignIn.choose(mail, CODE, PASSWORD)).isTrue();
    assertThat(accounts.check(mail, PASSWORD)).isPresent();
    start(said);
    assertThat(firstSignIn.choose(mail, CODE, "five quiet herons")).as("it works once").isFalse();

    start(said("sdsb", mail, "a-new-code-for-mara"));
    assertThat(firstSignIn.choose(mail, "a-new-code-for-mara", "five quiet herons")).isTrue();
    assertThat(accounts.check(mail, "five quiet herons")).isPresent();
  }

  @Test
  void what_can_not_be_meant_stops_the_start_and_is_named() {
    refused(said("Shore", "m@example.org", CODE), "small letters");
    refused(said("qdsb", "no address", CODE), "no mail address");
    refused(said("qdsb", "m@example.org", "short"), "16 to 72 characters");
    Map<String, Object> zone = said("qdsb", "m@example.org", CODE);
    zone.put("almanac.organizations.qdsb.zone", "Moon/Sea");
    refused(zone, "no zone Moon/Sea");
    Map<String, Object> calendar = said("qdsb", "m@example.org", CODE);
    calendar.put("almanac.organizations.qdsb.calendar", "../secrets.csv");
    refused(calendar, "no calendar file");
    assertThat(organizations.findById("qdsb")).isEmpty();
  }

  @Test
  void a_code_by_mail_works_once_and_only_for_who_has_a_role() throws Exception {
    String mail = "jo.mensah@example.org";
    mailed.ask("nobody@example.org");
    mailed.ask(mail);
    mailed.ask(mail);
    mailed.stop();
    assertThat(mailed.settled()).isTrue();
    var caught =
        jdbc.sql("select plain from captured_mail where recipient = ?")
            .param(mail)
            .query(String.class);
    assertThat(caught.list()).hasSize(1);
    String code =
        caught
            .list()
            .get(0)
            .lines()
            .map(String::strip)
            .filter(l -> l.matches("[a-z0-9]{20}"))
            .findFirst()
            .orElseThrow();
    assertThat(firstSignIn.choose(mail, code, PASSWORD)).isTrue();
    assertThat(accounts.check(mail, PASSWORD)).isPresent();
    assertThat(firstSignIn.choose(mail, code, "five quiet herons")).isFalse();
    assertThat(
            jdbc.sql("select count(*) from captured_mail where recipient = 'nobody@example.org'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void no_code_goes_to_an_address_that_a_file_gave_to_somebody_with_a_password() throws Exception {
    List<Person> principals = holders.all("ddsb", Role.PRINCIPAL, LocalDate.of(2026, 8, 17));
    String before = principals.get(10).passwordHash();
    String lees = principals.get(10).mail();
    String sams = principals.get(11).mail();
    String hash = encoder.encode(PASSWORD);
    Person lee = principals.get(10).withPassword(hash);
    persons.save(lee.writtenTo("taken@example.org").writtenToByFile());
    Person sam = principals.get(11).withPassword(hash);
    persons.save(sam.writtenTo("chosen@example.org"));

    MailedCodes codes =
        new MailedCodes(
            jdbc,
            persons,
            holders,
            awaited,
            calendars,
            encoder,
            clock,
            post,
            doors,
            languages,
            "https://example.org");
    codes.ask("taken@example.org");
    codes.ask("chosen@example.org");
    codes.stop();
    assertThat(codes.settled()).isTrue();

    assertThat(mailedTo("taken@example.org")).isZero();
    assertThat(mailedTo("chosen@example.org")).isEqualTo(1);
    assertThat(accounts.check("taken@example.org", PASSWORD)).as("the old password").isPresent();
    persons.save(lee.writtenTo(lees).withPassword(before));
    persons.save(sam.writtenTo(sams).withPassword(before));
  }

  @Test
  void a_wrong_code_takes_as_long_for_somebody_who_is_not_known_here() {
    PasswordEncoder counting = mock(PasswordEncoder.class);
    when(counting.matches(any(), any())).thenReturn(true);
    MailedCodes codes =
        new MailedCodes(
            jdbc,
            persons,
            holders,
            awaited,
            calendars,
            counting,
            clock,
            post,
            doors,
            languages,
            "https://example.org");
    FirstSignIn signIn =
        new FirstSignIn(jdbc, persons, counting, codes, news, audit, clock, transactions);
    String known = holders.all("ddsb", Role.PRINCIPAL, LocalDate.of(2026, 8, 17)).get(12).mail();
    for (String mail : List.of("nobody@example.org", known)) {
      clearInvocations(counting);
      assertThat(signIn.choose(mail, CODE, PASSWORD)).as("right for nobody").isFalse();
      verify(counting, times(2)).matches(CODE, Passwords.NOBODYS_HASH);
    }
  }

  @Test
  void a_password_is_long_enough_and_not_the_address() {
    String mail = "mara.wells@example.org";
    assertThat(FirstSignIn.wrongWith(mail, PASSWORD, PASSWORD)).isNull();
    assertThat(FirstSignIn.wrongWith(mail, PASSWORD, "other")).isEqualTo("first.again");
    assertThat(FirstSignIn.wrongWith(mail, "short", "short")).isEqualTo("first.length");
    assertThat(FirstSignIn.wrongWith(mail, "é".repeat(40), "é".repeat(40)))
        .isEqualTo("first.length");
    assertThat(FirstSignIn.wrongWith(mail, "Mara.Wells-2026", "Mara.Wells-2026"))
        .isEqualTo("first.name");
  }

  private int mailedTo(String address) {
    return jdbc.sql("select count(*) from captured_mail where recipient = ?")
        .param(address)
        .query(Integer.class)
        .single();
  }

  private void refused(Map<String, Object> said, String why) {
    assertThatThrownBy(() -> start(said))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }

  private void start(Map<String, Object> said) {
    MockEnvironment environment = new MockEnvironment();
    said.forEach((name, value) -> environment.setProperty(name, value.toString()));
    new ConfiguredOrganizations(environment, founding, firstSignIn, transactions)
        .afterSingletonsInstantiated();
  }

  private static Map<String, Object> said(String code, String mail, String once) {
    String here = "almanac.organizations." + code + ".";
    return new java.util.HashMap<>(
        Map.of(
            here + "name", "Shore DSB",
            here + "zone", "America/Halifax",
            here + "coordinator.key", "1",
            here + "coordinator.given-name", "Mara",
            here + "coordinator.family-name", "Wells",
            here + "coordinator.mail", mail,
            here + "coordinator.code", once));
  }
}
