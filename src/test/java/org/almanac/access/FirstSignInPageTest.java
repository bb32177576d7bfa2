package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;

/** Who asks for a code, and how often. */
class FirstSignInPageTest {
  private final MailedCodes mailed = mock(MailedCodes.class);
  private final Doors doors = mock(Doors.class);
  private final SignInDelay delay =
      new SignInDelay(Clock.fixed(Instant.parse("2026-08-17T13:00:00Z"), ZoneOffset.UTC));
  private final FirstSignInPage page =
      new FirstSignInPage(mock(FirstSignIn.class), mailed, delay, doors);

  @BeforeEach
  void words() {
    when(doors.text(eq("wait"), any())).thenReturn("Please wait");
  }

  @Test
  void many_people_behind_one_address_get_their_codes() {
    for (int i = 0; i < 40; i++) {
      assertThat(ask("someone" + i + "@example.org")).containsKey("sent");
    }
    verify(mailed, times(40)).ask(anyString());
  }

  @Test
  void who_asks_too_often_for_one_mail_is_told_to_wait_known_here_or_not() {
    for (int i = 0; i < 10; i++) {
      assertThat(ask("Ana@example.org ")).containsKey("sent");
    }
    assertThat(ask("ana@example.org"))
        .containsEntry("problem", "Please wait")
        .containsEntry("mail", "ana@example.org")
        .doesNotContainKey("sent");
    verify(mailed, times(10)).ask(anyString());
    assertThat(ask("lee@example.org")).as("a colleague beside").containsKey("sent");
  }

  @Test
  void after_three_hundred_from_one_address_the_page_says_to_wait() {
    for (int i = 0; i < 300; i++) {
      assertThat(ask("someone" + i + "@example.org")).containsKey("sent");
    }
    assertThat(ask("another@example.org")).containsEntry("problem", "Please wait");
    verify(mailed, times(300)).ask(anyString());
  }

  private ExtendedModelMap ask(String mail) {
    ExtendedModelMap model = new ExtendedModelMap();
    page.ask(mail, new MockHttpServletRequest(), model);
    return model;
  }
}
