package org.almanac.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What calendars count along: each change of a day, an hour or a place, and the calling off. */
class SequenceTest {
  private static final Instant NINE = Instant.parse("2026-10-14T13:00:00Z");
  private final Meeting meeting = meeting();

  @Test
  void a_move_counts_once_and_the_coffee_goes_along() {
    meeting.arrange(new Arrangement("Number sense", "Hall", null, null, NINE.minusSeconds(1800)));
    int before = meeting.sequence();
    Instant later = NINE.plus(Duration.ofDays(7));
    meeting.movesTo(later, LocalDate.of(2026, 10, 21), later.plus(Duration.ofDays(3)));
    assertThat(meeting.sequence()).isEqualTo(before + 1);
    assertThat(meeting.coffeeAt()).contains(later.minusSeconds(1800));
    assertThat(meeting.codeFrom()).isEqualTo(later.plus(Duration.ofMinutes(170)));
  }

  @Test
  void the_first_place_is_no_change_of_place() {
    meeting.arrange(new Arrangement("Number sense", "Hall", "1", null, null));
    assertThat(meeting.sequence()).isZero();
  }

  @Test
  void another_place_counts_and_another_theme_does_not() {
    meeting.arrange(new Arrangement("Number sense", "Hall", "1", null, null));
    int before = meeting.sequence();
    meeting.arrange(new Arrangement("Reading", "Hall", "1", "", NINE));
    assertThat(meeting.sequence()).isEqualTo(before);
    meeting.arrange(new Arrangement("Reading", "Hall", "2", null, NINE));
    assertThat(meeting.sequence()).isEqualTo(before + 1);
  }

  @Test
  void calling_it_off_counts_once_however_often_it_is_said() {
    meeting.cancel();
    meeting.cancel();
    assertThat(meeting.sequence()).isEqualTo(1);
  }

  private static Meeting meeting() {
    Meeting meeting = new Meeting("demo", "PLT-2026-10", "plt", "123456");
    meeting.takesPlace(NINE, NINE.plus(Duration.ofHours(3)), LocalDate.of(2026, 10, 14));
    meeting.ticketsOpen(NINE.plus(Duration.ofMinutes(170)), NINE.plus(Duration.ofDays(3)));
    return meeting;
  }
}
