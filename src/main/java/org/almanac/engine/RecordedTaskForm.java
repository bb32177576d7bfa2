package org.almanac.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The only way into and out of a user task's form. */
class RecordedTaskForm implements TaskFormHandler {
  private final RecordedForms forms;
  private final boolean signInRequired;
  private final ThreadLocal<Set<String>> submitted = ThreadLocal.withInitial(HashSet::new);

  /**
   * @param signInRequired whether the model keeps signed links from this task, whatever its form
   *     says
   */
  RecordedTaskForm(RecordedForms forms, boolean signInRequired) {
    this.forms = forms;
    this.signInRequired = signInRequired;
  }

  boolean signInRequired() {
    return signInRequired;
  }

  @Override
  public void parseConfiguration(
      Element element,
      DeploymentEntity deployment,
      ProcessDefinitionEntity definition,
      BpmnParse parse) {
    // everything is read from the form itself
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormDataImpl data = new TaskFormDataImpl();
    data.setTask(task);
    String form = form(task);
    if (form != null) {
      data.setCamundaFormRef(
          new CamundaFormRefImpl(form, DefaultFormHandler.FORM_REF_BINDING_LATEST));
      if (isAssignee(task)) {
        forms
            .shown(form, context(task))
            .forEach((key, value) -> data.getFormFields().add(field(key, value)));
      }
    }
    return data;
  }

  @Override
  public void submitFormVariables(VariableMap posted, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    if (!isAssignee(task)) {
      throw forms.notYours();
    }
    Flags flags = forms.record(form(task), posted, context(task));
    flags.values().forEach(task::setVariable);
    if (Recorder.current() != null) {
      task.setOwner(Recorder.current());
    }
    submitted.get().add(task.getId());
    // who completed it stands in the task's history: the assignee, for nobody else can
    Context.getCommandContext().disableUserOperationLog();
  }

  /** A completion that did not pass the form would lose what the process needs to know. */
  void refuseUnlessSubmitted(DelegateTask task) {
    boolean passed = submitted.get().remove(task.getId());
    if (!passed) {
      throw new IllegalStateException(
          "Task " + task.getId() + " can only be completed through its form");
    }
  }

  private static boolean isAssignee(TaskEntity task) {
    Authentication who = Context.getCommandContext().getAuthentication();
    return who == null || who.getUserId() == null || who.getUserId().equals(task.getAssignee());
  }

  static String form(TaskEntity task) {
    FormDefinition definition = task.getTaskDefinition().getFormDefinition();
    return definition.getCamundaFormDefinitionKey() == null
        ? null
        : (String) definition.getCamundaFormDefinitionKey().getValue(task);
  }

  static FormContext context(TaskEntity task) {
    return new FormContext(
        task.getTenantId(),
        task.getExecution().getProcessBusinessKey(),
        task.getAssignee(),
        task.getId(),
        Recorder.current(),
        task::getVariable);
  }

  private static FormFieldImpl field(String key, Object value) {
    FormFieldImpl field = new FormFieldImpl();
    field.setId(key);
    field.setValue(FormValues.toEngine(value));
    return field;
  }
}
