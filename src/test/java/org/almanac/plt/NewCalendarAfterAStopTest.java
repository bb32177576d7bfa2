package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.meetings.MeetingsChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;

/** The program is stopped while dates follow a new calendar. */
@DirtiesContext
@Import(NewCalendarAfterAStopTest.LastDate.class)
class NewCalendarAfterAStopTest extends ADistrictsCalendar {
  @Autowired LastDate last;
  @Autowired ConfigurableApplicationContext program;

  @BeforeEach
  void one_more_date_hangs_on_the_calendar() {
    last.name = "last";
    last.stops = false;
    last.moved.clear();
  }

  @Test
  void a_stop_between_two_dates_leaves_what_is_done_and_the_next_start_finishes() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    last.stops = true;
    String after = yes(look).getRedirectedUrl();
    assertThat(now().date()).isEqualTo(LATER);
    assertThat(states()).contains("DONE", "WAITING").doesNotContain("FAILED");
    assertThat(look(after).getContentAsString()).doesNotContain("have followed");
    int changes = changes();

    last.stops = false;
    starts();
    assertThat(states()).containsOnly("DONE");
    assertThat(last.moved).containsExactly("last");
    assertThat(look(after).getContentAsString()).contains("have followed");
    assertThat(now().date()).isEqualTo(LATER);
    assertThat(changes()).as("nothing moves twice").isEqualTo(changes);
  }

  @Test
  void a_yes_that_breaks_off_before_it_is_on_record_leaves_everything_as_it_was() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    last.name = "x".repeat(500);
    String seen = look(look).getContentAsString();
    assertThatThrownBy(() -> yesTo(look, seen)).hasMessageContaining("calendar_move");
    assertThat(calendars.of(district.code).instructional(DAY)).isTrue();
    assertThat(now().date()).isEqualTo(DAY);
    assertThat(states()).isEmpty();

    last.name = "last";
    assertThat(look(look).getContentAsString()).contains("New holiday");
    yes(look);
    assertThat(now().date()).isEqualTo(LATER);
    assertThat(states()).containsOnly("DONE");
  }

  /** The program as it comes up again. */
  private void starts() throws Exception {
    CompletableFuture<Void> followed = last.followed();
    program.publishEvent(
        new ApplicationStartedEvent(
            new SpringApplication(), new String[0], program, Duration.ZERO));
    followed.get(30, TimeUnit.SECONDS);
  }

  private List<String> states() {
    return district
        .jdbc
        .sql("select state from calendar_move where organization = ?")
        .param(district.code)
        .query(String.class)
        .list();
  }

  private int changes() {
    return district
        .jdbc
        .sql("select count(*) from meeting_change where organization = ?")
        .param(district.code)
        .query(Integer.class)
        .single();
  }

  /** A date of a program that there is not yet; a stop of the program comes when it is its turn. */
  @TestComponent
  static class LastDate implements CountedDates {
    String name = "last";
    boolean stops;
    final List<String> moved = new ArrayList<>();
    private CompletableFuture<Void> followed = new CompletableFuture<>();

    CompletableFuture<Void> followed() {
      followed = new CompletableFuture<>();
      return followed;
    }

    @EventListener
    void changed(MeetingsChanged changed) {
      if (changed.followed()) {
        followed.complete(null);
      }
    }

    @Override
    public String keeper() {
      return "last";
    }

    @Override
    public List<DateMove> moves(CalendarChange change) {
      Instant day = Instant.parse("2026-10-14T13:00:00Z");
      return List.of(
          new DateMove("last", "last", name, "A date", "", day, day.plus(Duration.ofDays(7))));
    }

    @Override
    public void move(String organization, String key, List<DateMove> moves, String by) {
      if (stops) {
        throw new Stopped();
      }
      moved.add(key);
    }
  }

  /** Nobody catches the end of a program. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1;
  }
}
