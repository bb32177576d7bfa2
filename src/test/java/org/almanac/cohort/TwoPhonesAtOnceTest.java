package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Somebody changes their line on two phones at once, or while the team takes it up. */
class TwoPhonesAtOnceTest {
  private static final SignedIn ME = new SignedIn("p1", "a", "Nora", Set.of(Role.NEW_MEMBER));

  @Test
  void the_line_is_kept_whoever_was_first() {
    Meeting meeting = mock(Meeting.class);
    when(meeting.organization()).thenReturn("a");
    when(meeting.key()).thenReturn("COHORT-2026-11");
    CohortDoor door = mock(CohortDoor.class);
    when(door.forInvited(any(), any())).thenReturn(meeting);
    SuggestionBox box = mock(SuggestionBox.class);
    when(box.open(meeting)).thenReturn(true);
    doThrow(new ObjectOptimisticLockingFailureException(Suggestion.class, 1L))
        .doNothing()
        .when(box)
        .say("a", "COHORT-2026-11", "p1", "Boards");
    SuggestionsPage page =
        new SuggestionsPage(door, box, mock(CohortWords.class), new StaticMessageSource());
    String next =
        page.say(
            "COHORT-2026-11",
            "Boards",
            ME,
            Locale.CANADA,
            new ExtendedModelMap(),
            new RedirectAttributesModelMap());
    assertThat(next).isEqualTo("redirect:/meetings/COHORT-2026-11/suggestions");
    verify(box, times(2)).say("a", "COHORT-2026-11", "p1", "Boards");
  }
}
