package org.almanac.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The only way into a process through its start form; sets the readable business key. */
class RecordedStartForm implements StartFormHandler {
  private final RecordedForms forms;

  RecordedStartForm(RecordedForms forms) {
    this.forms = forms;
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
  public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
    StartFormDataImpl data = new StartFormDataImpl();
    data.setProcessDefinition(definition);
    data.setDeploymentId(definition.getDeploymentId());
    String form = form(definition);
    if (form != null) {
      data.setCamundaFormRef(
          new CamundaFormRefImpl(form, DefaultFormHandler.FORM_REF_BINDING_LATEST));
    }
    return data;
  }

  @Override
  public void submitFormVariables(VariableMap posted, VariableScope scope) {
    ExecutionEntity instance = (ExecutionEntity) scope;
    Authentication who = Context.getCommandContext().getAuthentication();
    FormContext context =
        new FormContext(
            instance.getTenantId(),
            null,
            who == null ? null : who.getUserId(),
            null,
            null,
            instance::getVariable);
    String form = form(instance.getProcessDefinition());
    if (form == null) {
      throw forms.startsByItself();
    }
    Flags flags = forms.record(form, posted, context);
    instance.setBusinessKey(flags.businessKey());
    flags.values().forEach(instance::setVariable);
  }

  private static String form(ProcessDefinitionEntity definition) {
    FormDefinition form = definition.getStartFormDefinition();
    return form == null || form.getCamundaFormDefinitionKey() == null
        ? null
        : form.getCamundaFormDefinitionKey().getExpressionText();
  }
}
