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
  private final RecordedForms recorded;
  private final Tenants tenants;

  Submissions(@Lazy FormService forms, RecordedForms recorded, Tenants tenants) {
    this.forms = forms;
    this.recorded = recorded;
    this.tenants = tenants;
  }

  /**
   * Sends a task's form as the person whose task it is: the engine asks what it asks in Tasklist.
   *
   * @throws Refusal when it cannot be accepted, or the task is with somebody else now
   * @throws AlreadyDone when it was sent a moment before
   */
  public void submitAs(
      String person, String organization, String taskId, Map<String, Object> posted) {
    try {
      tenants.as(
          person,
          organization,
          () -> {
            submit(taskId, posted);
            return null;
          });
    } catch (NullValueException | OptimisticLockingException e) {
      throw new AlreadyDone(e);
    }
  }

  /**
   * Sends a form once more whose task is done: a change of mind.
   *
   * @throws Refusal when it cannot be accepted, or can't change any more
   */
  public void change(String form, Map<String, Object> posted, FormContext context) {
    try {
      recorded.change(form, posted, context);
    } catch (FormFieldValidationException e) {
      throw e.getDetail() instanceof Refusal refusal ? refusal : e;
    }
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
