package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almanac.SharedAlmanacTest;
import org.almanac.notices.FirstMails;
import org.almanac.notices.MailProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The first look at the mails of a match: enough to judge them, and one for all that follows. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class FirstMailsOfAMatchTest {
  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired FirstMails firstMails;

  private String ana;

  @BeforeEach
  void a_published_match() {
    association.opens();
    ana = association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
  }

  @Test
  void the_first_mails_of_a_match_are_read_with_the_names_of_each_pair() throws Exception {
    String page = coordinator.reads("/mail/first/" + MatchProgram.CODE);
    assertThat(page)
        .contains("Have one coffee with Ana Of", "Have one coffee with Maya Of")
        .contains("is new in a leadership position", "could be your mentor")
        .contains(association.id("Ana") + "@example.org")
        .doesNotContain("A personal item");
    assertThat(coordinator.reads("/mail/to/" + ana)).contains("Have one coffee with Maya Of");
  }

  @Test
  void the_first_look_names_no_holiday_but_the_next_day_on_which_somebody_works() throws Exception {
    association.opens();
    association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    LocalDate beforeLabourDay = LocalDate.of(2026, 9, 4);
    LocalDate until = LocalDate.of(2026, 9, 25);
    association.opensIntake("2026", until.plusDays(3), until);
    association.moveTo(beforeLabourDay, "09:00");
    association.publishes(until);
    association.moveTo(beforeLabourDay, "16:00");
    assertThat(coordinator.reads("/mail/first/" + MatchProgram.CODE))
        .contains("the earliest then goes on Tuesday, 8 September")
        .doesNotContain("7 September");
  }

  @Test
  void that_somebody_else_is_looked_for_is_read_as_well() throws Exception {
    association.answers(ana, MentorProposalAnswer.ELSE);
    association.answers(association.id("Maya"), MentorProposalAnswer.YES); // opened together
    assertThat(coordinator.reads("/mail/first/" + MatchProgram.CODE))
        .contains("nothing needs to be explained")
        .doesNotContain("A personal item");
  }

  @Test
  void once_the_mails_of_the_match_may_go_those_of_the_mentorships_wait_for_no_other_look()
      throws Exception {
    assertThat(firstMails.pending(association.code))
        .extracting(MailProgram::code)
        .contains(MatchProgram.CODE, "MENTORSHIP");
    coordinator.send("/mail/first/" + MatchProgram.CODE);
    assertThat(firstMails.pending(association.code))
        .extracting(MailProgram::code)
        .doesNotContain(MatchProgram.CODE, "MENTORSHIP")
        .contains("COHORT", "PLT");
  }
}
