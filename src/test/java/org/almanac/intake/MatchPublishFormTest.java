package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Publishing from Tasklist: only what was seen when the form opened. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchPublishFormTest {
  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;

  private String ana;
  private String maya;
  private String marc;

  @BeforeEach
  void a_draft() {
    association.opens();
    ana = association.member("Ana", "budget", "equity");
    maya = association.mentor("Maya", 1, "budget", "equity");
    marc = association.mentor("Marc", 1, "equity");
    association.hasDraft();
  }

  @Test
  void a_draft_that_was_changed_since_the_form_opened_is_not_published_unseen() throws Exception {
    Task task = association.task("Publish the match", association.coordinator);
    String seen = (String) association.forms.getTaskFormVariables(task.getId()).get("seen");
    assertThat(seen).isEqualTo(coordinator.seen());
    String colleague = TheCoordinator.PAGE + "/members/" + ana + "/edit";
    coordinator.send(colleague, "mentor", marc, "seen", seen);
    assertThat(coordinator.pair(ana)).isEqualTo(marc);

    assertThatThrownBy(() -> association.publishes(AnAssociation.UNTIL, seen))
        .hasMessageContaining("another match by now than the one you saw");
    Map<String, Object> unseen = Map.of("answersUntil", "" + AnAssociation.UNTIL);
    assertThatThrownBy(() -> association.send(task, unseen))
        .hasMessageContaining("open this task again");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);

    association.publishes(AnAssociation.UNTIL, coordinator.seen());
    assertThat(association.open("Have one coffee before you answer", marc)).hasSize(1);
    assertThat(association.open("Have one coffee before you answer", maya)).isEmpty();
  }

  @Test
  void what_the_registers_changed_is_not_published_unseen_either() {
    String seen = coordinator.seen();
    association.says(maya, 0, Set.of(), "budget");
    assertThatThrownBy(() -> association.publishes(AnAssociation.UNTIL, seen))
        .hasMessageContaining("another match by now");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
  }
}
