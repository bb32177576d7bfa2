package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.SharedAlmanacTest;
import org.almanac.people.PeopleChanged;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** A match whose answers are out follows what happens to people, however much at one moment. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchFollowsTest {
  private static final String COFFEE = "Have one coffee before you answer";

  @Autowired AnAssociation association;
  @Autowired ApplicationEventPublisher events;
  @Autowired ProcessEngineConfigurationImpl engine;

  @Test
  void two_who_leave_in_the_same_night_leave_the_round_and_the_match_in_order() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String ben = association.member("Ben", "equity");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 1, "equity");
    association.hasDraft();
    association.publishes();
    engine
        .getCommandExecutorTxRequired()
        .execute(
            round -> {
              events.publishEvent(new PeopleChanged(association.code));
              events.publishEvent(new PeopleChanged(association.code));
              return null;
            });
    association.settle();
    assertThat(association.incidents()).isZero();
    assertThat(association.open(COFFEE, ana)).hasSize(1);
    for (String person : new String[] {ana, maya, ben, marc}) {
      association.answers(person, "yes");
    }
    assertThat(association.ends(MentorMatchingProcess.ID))
        .containsExactly("Everybody has a mentor");
  }
}
