package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import org.almanac.SharedAlmanacTest;
import org.almanac.people.Pair;
import org.almanac.registers.PairAgreed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Where mentorship is switched off no match is opened; what was opened before goes on. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class IntakeSwitchTest {
  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired IntakeMatches matches;

  @Test
  void where_it_is_switched_off_no_intake_is_opened_and_it_is_said_where_to_switch_it_on()
      throws Exception {
    association.opens("mentorship.runs", "off");
    assertThatThrownBy(association::opensIntake).hasMessageContaining("/years/programs");
    association.opens("mentorship.runs", "on");
    association.opensIntake();
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.REGISTERS);
  }

  @Test
  void nor_a_match_for_one_member_and_the_list_says_why() throws Exception {
    association.opens("mentorship.runs", "off");
    String ana = association.member("Ana", "budget");
    coordinator
        .send("/matches", "member", ana)
        .andExpect(flash().attribute("problem", containsString("/years/programs")));
    assertThat(matches.findByOrganizationOrderByIdDesc(association.code)).isEmpty();
  }

  @Test
  void who_had_a_mentor_already_is_on_the_way_and_gets_a_match_all_the_same() throws Exception {
    association.opens("mentorship.runs", "off");
    String ana = association.member("Ana", "budget");
    association.pairs.saveAndFlush(
        new Pair(
                association.persons.findById(association.mentor("Maya", 1, "budget")).orElseThrow(),
                association.persons.findById(ana).orElseThrow(),
                AnAssociation.TODAY.minusMonths(3))
            .until(AnAssociation.TODAY.minusDays(1)));
    coordinator
        .send("/matches", "member", ana)
        .andExpect(flash().attribute("problem", nullValue()));
    assertThat(matches.findByOrganizationOrderByIdDesc(association.code)).hasSize(1);
  }

  @Test
  void two_who_say_yes_in_a_match_that_was_opened_are_agreed_whatever_is_switched_off_since() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
    association.sets("mentorship.runs", "off");
    association.answers(ana, "yes");
    association.answers(maya, "yes");
    assertThat(association.agreed).extracting(PairAgreed::memberId).containsExactly(ana);
  }
}
