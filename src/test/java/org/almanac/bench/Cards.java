package org.almanac.bench;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cards of a meeting, each sent by the principal who has it, with everything on it. */
class Cards implements Completing {
  private static final Map<String, Object> SENT =
      Map.of(
          "plan", "moved",
          "moved", "Number talks in three classes, time was short in two",
          "step", "still",
          "brings", "Photos of the children's own strategies");

  private record Card(String task, String person) {}

  private final FormService forms;
  private final IdentityService identity;
  private final String organization;
  private final AtomicInteger collided = new AtomicInteger();
  private final Queue<Card> open = new ConcurrentLinkedQueue<>();

  Cards(Program program, BenchDistrict district) {
    forms = program.bean(FormService.class);
    identity = program.bean(IdentityService.class);
    organization = district.code;
    List<Card> cards =
        program
            .bean(JdbcClient.class)
            .sql("select ID_ task, ASSIGNEE_ person from ACT_RU_TASK where TENANT_ID_ = ?")
            .param(organization)
            .query((row, n) -> new Card(row.getString(1), row.getString(2)))
            .list();
    open.addAll(cards);
  }

  /** How many had to be sent a second time because two people were in each other's way. */
  int collided() {
    return collided.get();
  }

  @Override
  public void next() {
    Card card = open.remove();
    identity.setAuthentication(card.person(), List.of("principal"), List.of(organization));
    try {
      forms.submitTaskForm(card.task(), SENT);
    } catch (OptimisticLockingException | OptimisticLockingFailureException e) {
      collided.incrementAndGet();
    } finally {
      identity.clearAuthentication();
    }
  }
}
