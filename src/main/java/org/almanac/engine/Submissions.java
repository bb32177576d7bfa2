package org.almanac.engine;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Completes a task the way Tasklist does, for pages of our own. */
@Component
public class Submissions {
  private final FormService forms;

  Submissions(@Lazy FormService forms) {
    this.forms = forms;
  }

  /**
   * Writes down what somebody told: as if they had sent it, and it shows who wrote it.
   *
   * @param recordedBy who writes it down
   * @throws Refusal when it cannot be accepted
   * @throws AlreadyDone when whoever it is about has just sent it
   */
  public void record(String taskId, Map<String, Object> posted, String recordedBy) {
    try {
      Recorder.writing(recordedBy, () -> submit(taskId, posted));
    } catch (NullValueException | OptimisticLockingException e) {
      throw new AlreadyDone(e);
    }
  }

  /**
   * @param posted what the form's fields hold, by key
   * @throws Refusal when it cannot be accepted
   */
  public void submit(String taskId, Map<String, Object> posted) {
    try {
      forms.submitTaskForm(taskId, posted);
    } catch (FormFieldValidationException e) {
      throw e.getDetail() instanceof Refusal refusal ? refusal : e;
    }
  }
}
