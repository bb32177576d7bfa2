package org.almanac.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.AccountNews;
import org.almanac.access.Languages;
import org.almanac.access.Post;
import org.almanac.access.SignInCodes;
import org.almanac.people.ChangeRefused;
import org.almanac.people.Merging;
import org.almanac.people.PeopleAudit;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Units;
import org.almanac.plt.AtTheDesk;
import org.almanac.plt.SmallDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** Names and addresses change, and two turn out to be one. */
@SharedAlmanacTest
@Import({SmallDistrict.class, AtTheDesk.class, PersonFactsTest.Caught.class})
class PersonFactsTest {
  private static final List<String> POST = new ArrayList<>();

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired Persons persons;
  @Autowired RoleAssignments roles;
  @Autowired Units units;
  @Autowired Merging merging;
  @Autowired Merges merges;
  @Autowired SignInCodes codes;
  @Autowired AccountNews news;
  @Autowired ObjectProvider<Post> post;
  @Autowired Languages languages;
  @Autowired StaffWords words;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;

  @TestConfiguration
  static class Caught {
    @Bean
    @Primary
    Post caught() {
      return (to, subject, text) -> POST.add(to.mail() + ": " + text);
    }
  }

  @BeforeEach
  void aDistrict() {
    POST.clear();
    district.opens();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
  }

  /** Edge case 45. */
  @Test
  void a_new_name_and_address_the_key_stays_and_the_old_address_is_told_once() {
    Person before = persons.findById(district.principal).orElseThrow();
    change("Paula", "Reyes-Lee", "paula.lee@example.org");
    change("Paula", "Reyes-Lee", "paula.lee@example.org");

    Person now = persons.findById(district.principal).orElseThrow();
    assertThat(now.key()).isEqualTo(before.key());
    assertThat(now.name()).isEqualTo("Paula Reyes-Lee");
    assertThat(now.mail()).isEqualTo("paula.lee@example.org");
    assertThat(POST).singleElement().asString().startsWith(before.mail()).doesNotContain("lee@");
    assertThat(desk.read("/people/" + district.principal))
        .contains("Paula Reyes-Lee has another address", "has another name");
  }

  @Test
  void whose_address_changed_gets_a_new_code_from_the_coordinator() {
    String path = "/people/" + district.principal + "/code";
    String first = code(path);
    String second = code(path);
    assertThat(first).hasSize(20).isNotEqualTo(second);
    chooses(first, "a long new secret");
    assertThat(persons.findById(district.principal).orElseThrow().passwordHash()).isNull();
    chooses(second, "a long new secret");
    assertThat(persons.findById(district.principal).orElseThrow().passwordHash()).isNotNull();
  }

  @Test
  void whoever_has_a_password_is_told_of_a_new_code_and_of_a_new_password() {
    String path = "/people/" + district.principal + "/code";
    chooses(code(path), "a long new secret");
    assertThat(POST).as("nothing was there to be taken").isEmpty();
    String code = code(path);
    assertThat(POST)
        .singleElement()
        .asString()
        .startsWith(mail(district.principal))
        .contains("a code", "7 days")
        .doesNotContain(code);
    chooses(code, "another long secret");
    assertThat(POST).hasSize(2);
    assertThat(POST.get(1)).startsWith(mail(district.principal)).contains("/sign-in/first");
  }

  @Test
  void a_code_given_by_hand_works_for_seven_days() {
    String path = "/people/" + district.principal + "/code";
    String late = code(path);
    district.moveTo(LocalDate.of(2026, 8, 24), "09:00");
    chooses(late, "a long new secret");
    assertThat(persons.findById(district.principal).orElseThrow().passwordHash()).isNull();
    String inTime = code(path);
    district.moveTo(LocalDate.of(2026, 8, 31), "08:59");
    chooses(inTime, "a long new secret");
    assertThat(persons.findById(district.principal).orElseThrow().passwordHash()).isNotNull();
  }

  @Test
  void a_code_that_could_not_be_noted_was_not_given() {
    PeopleAudit full = mock(PeopleAudit.class);
    doThrow(new IllegalStateException()).when(full).note(any(), any(), any(), any());
    PersonFacts facts =
        new PersonFacts(persons, full, codes, news, post, languages, words, events, transactions);
    Person person = persons.findById(district.principal).orElseThrow();
    assertThatThrownBy(() -> facts.giveCode(person, district.coordinator))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            district
                .jdbc
                .sql("select count(*) from first_sign_in where person_id = ?")
                .param(district.principal)
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** Edge case 44. */
  @Test
  void an_office_s_mailbox_is_shared_by_those_of_whom_it_is_said() {
    String office = "office@" + district.code + ".example.org";
    change(district.principal, "Paula", "Of", office, false);
    assertThat(AtTheDesk.text(sent(district.colleague, "Piet", "Of", office, true)))
        .contains("is the address of Paula Of");
    change(district.principal, "Paula", "Of", office, true);
    change(district.colleague, "Piet", "Of", office, true);
    assertThat(persons.findByMail(office)).allMatch(Person::sharesMailbox).hasSize(2);
    assertThat(merging.proposals(district.code)).isEmpty();
  }

  /** Edge case 44. */
  @Test
  void two_who_are_one_are_proposed_looked_at_and_merged() {
    String twice = district.code + "x";
    Person again =
        persons.save(
            new Person(twice, district.code, "Paula", "Of " + district.code, mail(0) + ".ca")
                .knownAs("K-77"));
    var school =
        units
            .findById(roles.of(district.colleague, LocalDate.of(2026, 8, 17)).get(0).unitId())
            .orElseThrow();
    roles.save(new RoleAssignment(again, Role.PRINCIPAL, school, LocalDate.of(2026, 8, 1)));
    assertThat(merging.proposals(district.code)).hasSize(1);

    Person keep = persons.findById(district.principal).orElseThrow();
    assertThat(merges.look(keep, twice, district.coordinator).roles()).isEqualTo(1);
    assertThat(persons.findById(twice).orElseThrow().mergedInto()).isNull();
    String look = AtTheDesk.text(desk.send("/people/" + keep.id() + "/merge/look", "other", twice));
    assertThat(look).contains("1 roles", "The key K-77 will mean Paula");
    desk.send("/people/" + keep.id() + "/merge", "other", twice);

    assertThat(persons.findById(twice).orElseThrow().mergedInto()).isEqualTo(keep.id());
    assertThat(roles.of(keep.id(), LocalDate.of(2026, 8, 17))).hasSize(2);
    assertThat(roles.of(twice, LocalDate.of(2026, 8, 17))).isEmpty();
    assertThat(merging.proposals(district.code)).isEmpty();
    // it is shown, and changes no more
    assertThat(desk.read("/people/" + twice)).contains("turned out to be somebody else");
    for (String path : List.of("/look", "/do", "/facts", "/code", "/merge/look", "/merge")) {
      assertThat(desk.send("/people/" + twice + path).getStatus()).as(path).isEqualTo(404);
    }
    assertThat(desk.read("/people?q=paula")).doesNotContain("merged.invalid");
    assertThatThrownBy(() -> merges.look(keep, twice, district.coordinator))
        .isInstanceOf(ChangeRefused.class);
    assertThatThrownBy(() -> merges.look(keep, district.coordinator, district.coordinator))
        .hasMessage("merge.coordinator");
  }

  @Test
  void hostile_names_and_addresses_are_refused_with_the_field() {
    for (String mail : List.of("", "x", "a b@c.org", "a@b", "x@y.z\nBcc: all", "a".repeat(300))) {
      assertThat(AtTheDesk.text(sent(district.principal, "Paula", "Of", mail, false)))
          .contains("is no mail address");
    }
    assertThat(AtTheDesk.text(sent(district.principal, "", "Of", mail(district.principal), false)))
        .contains("A name has 1 to 100 characters");
    assertThat(
            desk.as(district.colleague, district.code, Role.PRINCIPAL)
                .send("/people/" + district.principal + "/code")
                .getStatus())
        .isEqualTo(403);
    assertThat(POST).isEmpty();
  }

  private void chooses(String code, String password) {
    desk.send(
        "/sign-in/first",
        "mail",
        mail(district.principal),
        "code",
        code,
        "password",
        password,
        "again",
        password);
  }

  private String mail(int of) {
    return mail(district.principal).replaceAll("\\.org$", "");
  }

  private String mail(String person) {
    return persons.findById(person).orElseThrow().mail();
  }

  private String code(String path) {
    String page =
        new String(
            desk.send(path).getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    return page.replaceAll("(?s).*<p class=\"typed\"><strong>([a-z0-9]+)</strong>.*", "$1");
  }

  private void change(String given, String family, String mail) {
    change(district.principal, given, family, mail, false);
  }

  private void change(String person, String given, String family, String mail, boolean shares) {
    assertThat(sent(person, given, family, mail, shares).getStatus()).isEqualTo(302);
  }

  private org.springframework.mock.web.MockHttpServletResponse sent(
      String person, String given, String family, String mail, boolean shares) {
    Map<String, String> fields =
        Map.of("given", given, "family", family, "mail", mail, "shares", shares ? "yes" : "");
    return desk.send(
        "/people/" + person + "/facts",
        fields.entrySet().stream()
            .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new));
  }
}
