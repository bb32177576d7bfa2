package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.almanac.AlmanacTest;
import org.almanac.access.SignInCodes;
import org.almanac.engine.Timeline;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PeopleAudit.What;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.context.WebApplicationContext;

/** Whoever comes in with a code that somebody else holds finds private pages closed. */
@AlmanacTest
@Import(APair.class)
class AccountHandsTest {
  private static final String TOGETHER = "/my-pages/try-together/o1mem-o1men";
  private static final String ALONE = "/my-pages/try-alone/own";
  private static final Duration A_DAY = Duration.ofDays(1);

  @Autowired WebApplicationContext pages;
  @Autowired APair pair;
  @Autowired APair.Cast cast;
  @Autowired JdbcClient jdbc;
  @Autowired PeopleAudit audit;
  @Autowired Persons persons;
  @Autowired SignInCodes codes;
  @Autowired Timeline timeline;
  @Autowired PasswordEncoder encoder;
  @Autowired java.time.Clock clock;

  private MyPages web;

  @BeforeEach
  void a_pair() {
    web = new MyPages(pages);
    cast.comes();
    pair.until = null;
    pair.pairs.clear();
    pair.pairs.add(new String[] {"o1mem", "o1men"});
    for (String table : List.of("sheet_text", "sheet_share", "writing_audit", "people_audit")) {
      jdbc.sql("delete from " + table).update();
    }
    jdbc.sql("update person set password_hash = '{noop}almanac' where id = 'o1mem'").update();
  }

  @Test
  void a_code_given_before_the_first_word_and_used_after_it_opens_nothing() {
    String code = given();
    later(A_DAY);
    assertThat(web.write("o1mem", ALONE, "thoughts", "First").status()).isEqualTo(302);
    later(A_DAY);
    uses(code);
    assertThat(web.open("o1mem", ALONE).status()).isEqualTo(423);
    assertThat(web.open("o1mem", ALONE).text()).contains("replaced").doesNotContain("First");
    later(AccountHands.CLOSED);
    assertThat(web.open("o1mem", ALONE).text()).contains("First</textarea>");
  }

  @Test
  void an_address_changed_before_the_first_word_opens_nothing_when_a_code_goes_there_later() {
    audit.note("o1", "o1coo", What.MAIL, mem());
    later(A_DAY);
    web.write("o1mem", ALONE, "thoughts", "First");
    later(AccountHands.CLOSED.plus(A_DAY));
    assertThat(web.open("o1mem", ALONE).status()).isEqualTo(200);
    uses(codes.give(mem())); // as a mailed one: it replaces the password
    assertThat(web.open("o1mem", ALONE).status()).isEqualTo(423);
  }

  @Test
  void where_a_password_was_replaced_before_anything_was_written_what_comes_next_stays_closed() {
    uses(given());
    later(A_DAY);
    web.write("o1men", TOGETHER, "goals", "The mentors words");
    assertThat(web.open("o1mem", TOGETHER).status()).isEqualTo(423);
    assertThat(web.open("o1mem", TOGETHER).text()).doesNotContain("The mentors words");
  }

  @Test
  void whoever_begins_with_a_code_of_today_can_write_at_once() {
    jdbc.sql("update person set password_hash = null where id = 'o1mem'").update();
    uses(given());
    later(Duration.ofMinutes(1));
    assertThat(web.write("o1mem", ALONE, "thoughts", "First").status()).isEqualTo(302);
    assertThat(web.open("o1mem", ALONE).text()).contains("First</textarea>");
  }

  @Test
  void however_much_is_noted_afterwards_a_code_is_not_forgotten_within_the_two_weeks() {
    web.write("o1mem", ALONE, "thoughts", "First");
    later(Duration.ofMinutes(1));
    given();
    for (int i = 0; i < 210; i++) {
      audit.note("o1", "o1coo", What.NAME, mem());
    }
    assertThat(web.open("o1mem", ALONE).status()).isEqualTo(423);
  }

  @Test
  void who_forgot_the_password_and_has_a_code_mailed_to_a_mailbox_of_their_own_reads_on_at_once() {
    web.write("o1mem", ALONE, "thoughts", "First");
    later(A_DAY);
    uses(mailed());
    assertThat(web.open("o1mem", ALONE).text()).contains("First</textarea>");
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "MAIL_BY_FILE", "OWN_MAILBOX"})
  void a_mailed_code_closes_them_however_long_ago_somebody_else_changed_the_mailbox(What what) {
    audit.note("o1", "o1coo", what, mem());
    later(AccountHands.CLOSED.plus(A_DAY));
    web.write("o1mem", ALONE, "thoughts", "First");
    later(A_DAY);
    uses(mailed());
    assertThat(web.open("o1mem", ALONE).status()).isEqualTo(423);
    later(AccountHands.CLOSED);
    assertThat(web.open("o1mem", ALONE).text()).contains("First</textarea>");
  }

  @Test
  void a_mailed_code_closes_them_where_others_read_the_mailbox() {
    jdbc.sql("update person set shares_mailbox = true where id = 'o1mem'").update();
    try {
      web.write("o1mem", ALONE, "thoughts", "First");
      uses(mailed());
      assertThat(web.open("o1mem", ALONE).status()).isEqualTo(423);
    } finally {
      jdbc.sql("update person set shares_mailbox = false where id = 'o1mem'").update();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "OWN_MAILBOX"}) // by hand, and by a file (MovedMailTest)
  void who_never_came_in_and_was_led_to_another_mailbox_reads_nothing_of_the_other_of_the_pair(
      What what) {
    jdbc.sql("update person set password_hash = null where id = 'o1mem'").update();
    web.write("o1men", TOGETHER, "goals", "The mentors words");
    later(A_DAY);
    audit.note("o1", "o1coo", what, mem());
    uses(mailed());
    assertThat(web.open("o1mem", TOGETHER).status()).isEqualTo(423);
    assertThat(web.open("o1mem", TOGETHER).text()).doesNotContain("The mentors words");
  }

  @Test
  void a_code_from_a_coordinators_hand_closes_them_though_one_was_mailed_too() {
    String code = given();
    later(AccountHands.CLOSED.plus(A_DAY));
    web.write("o1mem", ALONE, "thoughts", "First");
    mailed();
    jdbc.sql("update first_sign_in set good_until = null where person_id = 'o1mem'").update();
    uses(code);
    assertThat(web.open("o1mem", ALONE).status()).isEqualTo(423);
  }

  /** As the program mails it to whoever asks. */
  private String mailed() {
    String code = "abcdefghjkmnpqrstuvw";
    jdbc.sql("delete from mailed_code where person_id = 'o1mem'").update();
    jdbc.sql(
            "insert into mailed_code (organization, person_id, code_hash, sent_at, good_until)"
                + " values ('o1', 'o1mem', ?, ?, ?)")
        .params(
            encoder.encode(code),
            Timestamp.from(clock.instant()),
            Timestamp.from(clock.instant().plus(Duration.ofHours(1))))
        .update();
    return code;
  }

  private String given() {
    audit.note("o1", "o1coo", What.CODE, mem());
    return codes.give(mem());
  }

  private Person mem() {
    return persons.findById("o1mem").orElseThrow();
  }

  private void later(Duration time) {
    timeline.moveTo(clock.instant().plus(time));
  }

  private void uses(String code) {
    String password = "four quiet herons";
    web.send(
        "o1mem",
        "/sign-in/first",
        "mail",
        mem().mail(),
        "code",
        code,
        "password",
        password,
        "again",
        password);
    assertThat(mem().passwordHash()).as("chosen").isNotNull().isNotEqualTo("{noop}almanac");
  }
}
