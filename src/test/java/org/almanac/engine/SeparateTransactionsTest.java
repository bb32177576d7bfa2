package org.almanac.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.almanac.AlmanacTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AlmanacTest
class SeparateTransactionsTest {
  private static final List<Integer> ALL = IntStream.rangeClosed(1, 250).boxed().toList();

  @Autowired SeparateTransactions pages;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void nobodyWasSentAnything() {
    jdbc.execute("create table sent (n int)");
  }

  @AfterEach
  void forget() {
    jdbc.execute("drop table sent");
  }

  @Test
  void everybody_is_sent_something_once() {
    pages.inPages(ALL, this::send);
    assertThat(sent()).containsExactlyElementsOf(ALL);
  }

  @Test
  void only_those_stay_behind_who_are_the_reason() {
    assertThatThrownBy(() -> pages.inPages(ALL, page -> sendBut(page, 7, 207)))
        .hasMessage("not 7")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(sent()).hasSize(248).doesNotContain(7, 207);
  }

  @Test
  void what_was_sent_stays_sent_when_the_step_around_it_fails() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    around -> {
                      pages.inPages(ALL, this::send);
                      throw new IllegalStateException("the step");
                    }))
        .hasMessage("the step");
    assertThat(sent()).hasSize(250);
  }

  private void send(List<Integer> page) {
    page.forEach(n -> jdbc.update("insert into sent (n) values (?)", n));
  }

  private void sendBut(List<Integer> page, Integer... not) {
    send(page);
    for (Integer n : not) {
      if (page.contains(n)) {
        throw new IllegalStateException("not " + n);
      }
    }
  }

  private List<Integer> sent() {
    return jdbc.queryForList("select n from sent order by n", Integer.class);
  }
}
