package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.AlmanacTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Where mentorship is switched off no intake is opened. */
@AlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class IntakeSwitchTest {
  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;

  @Test
  void where_it_is_switched_off_no_intake_is_opened_and_it_is_said_where_to_switch_it_on()
      throws Exception {
    association.opens("mentorship.runs", "off");
    assertThatThrownBy(association::opensIntake).hasMessageContaining("/years/programs");
    association.opens("mentorship.runs", "on");
    association.opensIntake();
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.REGISTERS);
  }
}
