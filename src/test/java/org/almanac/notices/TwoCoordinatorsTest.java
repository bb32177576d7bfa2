package org.almanac.notices;

import static org.almanac.notices.PostOffice.COORDINATOR;
import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two coordinators at the same desk in the same moment. */
@NoticesSlice
class TwoCoordinatorsTest {
  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailDesk desk;
  @Autowired MailStops stops;
  @Autowired MailAudit audit;
  @Autowired FirstMails firstMails;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MessageSource messages;

  @BeforeEach
  void open() {
    post.open();
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void both_pause_and_it_is_paused_once() {
    atOnce(() -> desk.pause(ORG, COORDINATOR), () -> desk.pause(ORG, SUPERINTENDENT));
    assertThat(stops.paused(ORG)).isTrue();
    assertThat(audit.latest(ORG, 10)).hasSize(1);
    desk.resume(ORG, COORDINATOR);
    assertThat(stops.paused(ORG)).isFalse();
  }

  @Test
  void both_hold_one_mail_and_let_another_go() {
    announcements.announce(Announcement.once(ORG, "a", "news", PRINCIPAL));
    atOnce(
        () -> desk.hold(ORG, PRINCIPAL, COORDINATOR),
        () -> desk.hold(ORG, PRINCIPAL, SUPERINTENDENT));
    assertThat(stops.holds(ORG)).hasSize(1);
    atOnce(
        () -> desk.release(ORG, PRINCIPAL, COORDINATOR),
        () -> desk.release(ORG, PRINCIPAL, SUPERINTENDENT));
    assertThat(stops.holds(ORG)).isEmpty();
    assertThat(audit.latest(ORG, 10)).hasSize(2);
    post.clock.set("2026-10-07T07:00");
    dailyMail.release(ORG, LocalDate.of(2026, 10, 7));
    assertThat(post.goRound().done()).as("once").isEqualTo(1);
  }

  @Test
  void both_let_a_program_go() {
    atOnce(
        () -> firstMails.go(ORG, "NEW", COORDINATOR),
        () -> firstMails.go(ORG, "NEW", SUPERINTENDENT));
    assertThat(firstMails.pending(ORG)).isEmpty();
    assertThat(audit.latest(ORG, 10)).hasSize(1);
  }

  @Test
  void whoever_was_slower_reads_how_it_stands() throws Exception {
    for (DataAccessException met :
        List.of(new DuplicateKeyException("twice"), new ConcurrencyFailureException("both"))) {
      MailDesk busy = mock(MailDesk.class);
      doThrow(met).when(busy).pause(any(), any());
      SignedIn me = new SignedIn(COORDINATOR, ORG, "Jo Marsh", Set.of(Role.COORDINATOR));
      SecurityContextHolder.getContext()
          .setAuthentication(new TestingAuthenticationToken(me, null));
      page(busy)
          .perform(post("/mail/pause"))
          .andExpect(redirectedUrl("/mail"))
          .andExpect(
              flash()
                  .attribute(
                      "said",
                      "Another coordinator was at it in the same moment."
                          + " Below is how it stands now."));
    }
  }

  private MockMvc page(MailDesk busy) {
    MailPage page = mock(MailPage.class, org.mockito.Mockito.CALLS_REAL_METHODS);
    org.springframework.test.util.ReflectionTestUtils.setField(page, "desk", busy);
    return MockMvcBuilders.standaloneSetup(page)
        .setControllerAdvice(new SameMoment(messages))
        .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
        .build();
  }

  /** The second begins while the first hasn't committed; what it meets is what its page answers. */
  private void atOnce(Runnable first, Runnable second) {
    CompletableFuture<Void> slower =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  first.run();
                  CompletableFuture<Void> begun = CompletableFuture.runAsync(second);
                  waitFor(begun);
                  return begun;
                });
    slower
        .exceptionally(
            met -> {
              assertThat(met.getCause())
                  .isInstanceOfAny(DuplicateKeyException.class, ConcurrencyFailureException.class);
              return null;
            })
        .join();
  }

  /** Long enough to run into the first; that one commits then. */
  private static void waitFor(CompletableFuture<Void> begun) {
    begun.handle((done, met) -> null).completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).join();
  }
}
