package org.almanac.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The forms of tasks, for pages of our own: what Tasklist would show to the same person. */
@Component
public class TaskForms {
  private final RecordedForms forms;
  private final FormTexts texts;
  private final Tenants tenants;
  private final ProcessEngine engine;

  TaskForms(RecordedForms forms, FormTexts texts, Tenants tenants, @Lazy ProcessEngine engine) {
    this.forms = forms;
    this.texts = texts;
    this.tenants = tenants;
    this.engine = engine;
  }

  /**
   * What a signed link needs to know of a task.
   *
   * @param quickAnswers the answers that are one tap
   */
  public record Linked(String form, String businessKey, List<QuickAnswer> quickAnswers) {}

  /** A task's form as this person sees it; empty when the task is done, or not with them. */
  public Optional<OpenForm> open(String taskId, String person, String organization) {
    return of(taskId, person, organization, this::open);
  }

  /** Empty where the task is not with this person, or only signing in leads to it. */
  public Optional<Linked> linked(String taskId, String person, String organization) {
    return of(taskId, person, organization, this::linked);
  }

  /** What a person sent, to change it; empty when it can't change any more. */
  public Optional<OpenForm> sent(String form, FormContext context) {
    if (!(forms.all().get(form) instanceof Reconsidered<?> recording)) {
      return Optional.empty();
    }
    return recording
        .changeableUntil(context)
        .map(
            until ->
                shown(recording, context, recording.sent(context), recording.openToLinks(), until));
  }

  private <T> Optional<T> of(
      String taskId, String person, String organization, Function<TaskEntity, T> look) {
    return Optional.ofNullable(
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired()
            .execute(
                context -> {
                  TaskEntity task = context.getTaskManager().findTaskById(taskId);
                  boolean theirs =
                      task != null
                          && !task.isSuspended()
                          && person.equals(task.getAssignee())
                          && organization.equals(task.getTenantId());
                  return theirs ? look.apply(task) : null;
                }));
  }

  private OpenForm open(TaskEntity task) {
    String form = RecordedTaskForm.form(task);
    return form == null
        ? null
        : shown(
            forms.of(form),
            RecordedTaskForm.context(task),
            Map.of(),
            openToLinks(task, form),
            null);
  }

  private Linked linked(TaskEntity task) {
    String form = RecordedTaskForm.form(task);
    if (form == null || !openToLinks(task, form)) {
      return null;
    }
    FormContext context = RecordedTaskForm.context(task);
    return new Linked(form, context.businessKey(), forms.of(form).quickAnswers(context));
  }

  private boolean openToLinks(TaskEntity task, String form) {
    boolean signInRequired =
        task.getTaskDefinition().getTaskFormHandler() instanceof RecordedTaskForm handler
            && handler.signInRequired();
    return forms.of(form).openToLinks() && !signInRequired;
  }

  private OpenForm shown(
      Recording<?> recording,
      FormContext context,
      Map<String, Object> more,
      boolean openToLinks,
      Instant until) {
    Prefill prefill = recording.prefill(context);
    Map<String, Object> values = new LinkedHashMap<>(prefill.values());
    values.putAll(more);
    values.values().removeIf(Objects::isNull);
    return new OpenForm(
        recording.form(),
        context,
        layout(recording.form(), context.organization()),
        values,
        prefill.options(),
        recording.quickAnswers(context),
        openToLinks,
        until);
  }

  /** Read each time, in the organization's words as they are now; a link's reader has no other. */
  private FormLayout layout(String form, String organization) {
    return tenants.within(
        organization, () -> FormLayout.read(form, LocaleContextHolder.getLocale(), texts));
  }
}
