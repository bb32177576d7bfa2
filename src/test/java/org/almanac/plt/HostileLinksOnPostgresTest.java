package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.almanac.PostgresDatabase;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that aren't theirs, and two posts at once, on the database that districts live on. */
@Import(PostgresDatabase.class)
class HostileLinksOnPostgresTest extends HostileLinksTest {
  @Autowired SignedLinks links;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DataSource database;

  @Test
  void of_two_nodes_that_use_a_link_at_once_the_second_waits_and_finds_it_used() throws Exception {
    SignedLink link = link();
    CompletableFuture<Boolean> second = new CompletableFuture<>();
    Boolean first =
        transaction(
            () -> {
              boolean used = links.use(link);
              second.completeAsync(() -> transaction(() -> links.use(link)));
              assertThat(second.copy().orTimeout(300, TimeUnit.MILLISECONDS))
                  .as("it waits")
                  .failsWithin(1, TimeUnit.SECONDS);
              return used;
            });
    assertThat(first).isTrue();
    assertThat(second.get(20, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void what_a_killed_node_had_begun_leaves_the_link_to_who_tries_again() throws Exception {
    SignedLink link = link();
    CompletableFuture<Boolean> other = new CompletableFuture<>();
    try (Connection killed = database.getConnection();
        Statement statement = killed.createStatement()) {
      killed.setAutoCommit(false);
      assertThat(
              statement.executeUpdate(
                  "update signed_link set used_at = now() where used_at is null and id = "
                      + link.id()))
          .isEqualTo(1);
      int process = process(statement);
      other.completeAsync(() -> transaction(() -> links.use(link)));
      assertThat(other.copy().orTimeout(300, TimeUnit.MILLISECONDS))
          .as("it waits")
          .failsWithin(1, TimeUnit.SECONDS);
      district.jdbc.sql("select pg_terminate_backend(?)").param(process).query().singleValue();
      assertThat(other.get(20, TimeUnit.SECONDS)).isTrue();
    } catch (SQLException gone) {
      // the connection of a node that is no more
    }
    assertThat(transaction(() -> links.use(link))).as("used once").isFalse();
  }

  private SignedLink link() {
    return links.look(phone.card(district.principal).substring("/card/".length())).link();
  }

  private Boolean transaction(Supplier<Boolean> work) {
    return new TransactionTemplate(transactions).execute(status -> work.get());
  }

  private static int process(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }
}
