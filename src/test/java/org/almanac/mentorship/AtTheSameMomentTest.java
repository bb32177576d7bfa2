package org.almanac.mentorship;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.mentorship.Milestone.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;

/** Two do something in a mentorship in one moment: the second reads how it stands. */
class AtTheSameMomentTest {
  private static final OptimisticLockingFailureException CHANGED =
      new OptimisticLockingFailureException("changed just now");

  private final MentorshipDoor open =
      new MentorshipDoor(null) {
        @Override
        Mentorship living(SignedIn me, String member) {
          return null;
        }

        @Override
        Mentorship coordinated(SignedIn me, String member) {
          return null;
        }
      };

  @BeforeEach
  void somebodyIsSignedIn() {
    SignedIn me = new SignedIn("a01", "assoc", "Mia", Set.of());
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
  }

  @AfterEach
  void nobodyIs() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void the_second_of_a_pair_is_led_to_the_page_as_it_is() throws Exception {
    PairWishes wishes =
        new PairWishes(null, null, null, null, null, null, null) {
          @Override
          void somebodyElse(SignedIn me, String member, What what) {
            throw CHANGED;
          }
        };
    at(new MentorshipPage(open, null, wishes, null))
        .perform(post("/mentorship/a01/other"))
        .andExpect(redirectedUrl("/mentorship"))
        .andExpect(flash().attribute("made", "changed"));
  }

  @Test
  void the_second_coordinator_is_led_to_the_mentorship_as_it_is() throws Exception {
    LifeChanges changes =
        new LifeChanges(null, null, null, null, null, null, null, null, null, null) {
          @Override
          void make(String organization, String member, Map<String, String> sent, String by) {
            throw CHANGED;
          }
        };
    at(new MentorshipsPage(open, null, null, changes, null, null))
        .perform(post("/mentorships/a01/do"))
        .andExpect(redirectedUrl("/mentorships/a01"))
        .andExpect(flash().attribute("made", "changed"));
  }

  private static MockMvc at(Object page) {
    return standaloneSetup(page)
        .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
        .build();
  }
}
