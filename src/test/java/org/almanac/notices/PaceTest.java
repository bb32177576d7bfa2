package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** As fast as the mail server takes it, from all nodes together. */
@NoticesSlice
@TestPropertySource(properties = {"almanac.mail.a-minute=30", "almanac.mail.a-day=70"})
class PaceTest {
  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailDispatch dispatch;
  @Autowired Turns turns;

  @BeforeEach
  void open() {
    post.open();
    List<String> ids = IntStream.range(0, 80).mapToObj(i -> "o" + i).toList();
    ids.forEach(id -> post.add(id, "N", id, id + "@example.org", Role.OFFICER, null));
    announcements.announceAll(
        ids.stream().map(id -> Announcement.once(ORG, "a", "news", id)).toList());
    dailyMail.release(ORG, LocalDate.of(2026, 10, 6));
  }

  @Test
  void no_minute_holds_more_than_thirty_and_no_day_more_than_its_share() {
    List<Instant> left = new ArrayList<>();
    post.server.answer =
        mail -> {
          left.add(post.clock.instant());
          return null;
        };
    assertThat(post.goRound().done()).isEqualTo(30);
    assertThat(dispatch.nextDue()).contains(PostOffice.TestClock.at("2026-10-06T07:01"));
    assertThat(post.until("2026-10-06T07:00:59")).isZero();
    assertThat(post.until("2026-10-06T17:00")).isEqualTo(40);
    for (Instant from : left) {
      Instant to = from.plus(Duration.ofMinutes(1));
      assertThat(left.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count())
          .isLessThanOrEqualTo(30);
    }
    assertThat(post.until("2026-10-07T06:59")).isZero();
    assertThat(post.until("2026-10-07T07:02")).isEqualTo(10);
  }

  @Test
  void what_one_node_has_in_hand_counts_for_every_other() {
    dispatch.runDue(post.clock.instant().minusSeconds(3600)); // writes nothing, sends nothing
    post.server.answer = mail -> SendingTest.stopped();
    post.goRound();
    post.clock.plus(Duration.ofMinutes(1));
    post.server.answer = mail -> null;
    assertThat(turns.claim(post.clock.instant())).as("one to try").hasSize(1);
    assertThat(turns.claim(post.clock.instant())).as("and no other node another").isEmpty();
  }
}
