package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The post of a large district takes long: the clock goes on while it is sent. */
@NoticesSlice
class LongRoundTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    post.open();
  }

  @Test
  void a_round_of_more_than_a_quarter_of_an_hour_is_not_taken_for_dead_by_another_node() {
    release(40);
    AtomicBoolean other = new AtomicBoolean();
    post.server.answer =
        mail -> {
          post.clock.plus(Duration.ofMinutes(1));
          if (post.server.arrived.size() == 22 && other.compareAndSet(false, true)) {
            post.goRound();
          }
          return null;
        };
    post.goRound();
    assertThat(post.server.arrived.stream().map(SendingTest::to).toList())
        .hasSize(40)
        .doesNotHaveDuplicates();
    assertThat(post.states("mail")).hasSize(40).containsOnly("SENT");
  }

  @Test
  void what_another_node_took_back_while_a_slow_server_held_us_up_is_not_sent_twice() {
    release(10);
    AtomicBoolean other = new AtomicBoolean();
    post.server.answer =
        mail -> {
          post.clock.plus(Duration.ofMinutes(2));
          if (post.server.arrived.size() == 8 && other.compareAndSet(false, true)) {
            post.goRound();
          }
          return null;
        };
    post.goRound();
    assertThat(post.server.arrived.stream().map(SendingTest::to).toList())
        .hasSize(10)
        .doesNotHaveDuplicates();
    assertThat(post.states("mail")).hasSize(10).containsOnly("SENT");
  }

  @Test
  void what_another_node_has_in_hand_by_now_is_settled_by_that_one() {
    release(2);
    post.server.answer =
        mail -> {
          // this node hung so long that another took the mail in hand
          jdbc.update(
              "update mail set claimed_at = timestamp with time zone '2026-10-06 12:00:00Z'"
                  + " where state = 'SENDING'");
          return null;
        };
    post.goRound();
    assertThat(post.states("mail")).containsOnly("SENDING");
  }

  @Test
  void a_round_that_began_before_the_evening_sends_no_further_handful_in_it() {
    post.clock.set("2026-10-06T17:50");
    release(30);
    post.server.answer =
        mail -> {
          post.clock.plus(Duration.ofMinutes(1));
          return null;
        };
    post.goRound();
    assertThat(post.server.arrived).hasSize(10);
    assertThat(post.until("2026-10-07T07:09")).isZero();
    post.until("2026-10-07T12:00");
    assertThat(post.server.arrived.stream().map(SendingTest::to).toList())
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  private void release(int many) {
    List<String> people = IntStream.range(0, many).mapToObj(i -> "o" + i).toList();
    people.forEach(id -> post.add(id, "N", id, id + "@example.org", Role.OFFICER, null));
    announcements.announceAll(
        people.stream().map(id -> Announcement.once(ORG, "a", "news", id)).toList());
    dailyMail.release(ORG, TUESDAY);
  }
}
