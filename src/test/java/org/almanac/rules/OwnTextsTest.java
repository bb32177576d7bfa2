package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.almanac.HandClock;
import org.almanac.rules.OwnTexts.Which;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization's own words: kept, believed for a minute, tried without being in force. */
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(OwnTextsTest.TwoNodes.class)
class OwnTextsTest {
  private static final Which CARD = new Which("plt.notice.card.heading", "en");

  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired HandClock clock;

  @Autowired
  @Qualifier("here")
  OwnTexts here;

  @Autowired
  @Qualifier("there")
  OwnTexts there;

  /** Two nodes on one database. */
  @TestConfiguration
  static class TwoNodes {
    @Bean
    HandClock clock() {
      return new HandClock();
    }

    @Bean
    OwnTexts here(DataSource dataSource, HandClock clock) {
      return new OwnTexts(dataSource, clock);
    }

    @Bean
    OwnTexts there(DataSource dataSource, HandClock clock) {
      return new OwnTexts(dataSource, clock);
    }
  }

  @BeforeEach
  void nothingYet() {
    jdbc.update("delete from own_text");
    clock.by(Duration.ofHours(1));
  }

  @Test
  void in_force_here_at_once_and_on_another_node_within_a_minute() {
    assertThat(there.find("demo", CARD.key(), "en")).isEmpty();
    here.write("demo", CARD, "Ours", "p0001", 0);
    assertThat(here.find("demo", CARD.key(), "en")).contains("Ours");
    clock.by(Duration.ofSeconds(60));
    assertThat(there.find("demo", CARD.key(), "en")).contains("Ours");
    assertThat(there.find("demo", CARD.key(), "fr")).isEmpty();
    assertThat(there.find("other", CARD.key(), "en")).isEmpty();
  }

  @Test
  void every_version_is_kept_with_who_and_when_and_the_newest_is_in_force() {
    here.write("demo", CARD, "First", "p0001", 0);
    here.write("demo", CARD, "Second", "p0002", 1);
    here.write("demo", CARD, null, "p0001", 2);
    assertThat(here.find("demo", CARD.key(), "en")).as("back to the house's").isEmpty();
    assertThat(here.versions("demo", CARD))
        .extracting(v -> v.number() + " " + v.words() + " " + v.by())
        .containsExactly("3 null p0001", "2 Second p0002", "1 First p0001");
    assertThat(here.versions("demo", CARD).get(0).at()).isEqualTo(clock.instant());
  }

  @Test
  void who_wrote_without_having_seen_the_newest_is_told_so() {
    here.write("demo", CARD, "First", "p0001", 0);
    assertThatThrownBy(() -> there.write("demo", CARD, "Also first", "p0002", 0))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(here.find("demo", CARD.key(), "en")).contains("First");
  }

  @Test
  void what_its_transaction_takes_back_was_never_in_force() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              here.write("demo", CARD, "Never", "p0001", 0);
              assertThat(here.find("demo", CARD.key(), "en")).contains("Never");
              status.setRollbackOnly();
            });
    assertThat(here.find("demo", CARD.key(), "en")).isEmpty();
  }

  @Test
  void words_that_are_tried_are_said_to_nobody_else() {
    here.write("demo", CARD, "In force", "p0001", 0);
    String tried =
        here.trying(
            "demo",
            Map.of(CARD, "Tried"),
            () -> here.find("demo", CARD.key(), "en").orElse("") + here.find("x", "y", "en"));
    assertThat(tried).isEqualTo("TriedOptional.empty");
    assertThat(here.find("demo", CARD.key(), "en")).contains("In force");
  }
}
