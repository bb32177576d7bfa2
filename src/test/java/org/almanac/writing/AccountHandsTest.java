package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
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
