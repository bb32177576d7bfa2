package org.almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts ourselves at the three doors of every model: its forms, the birth and end of its tasks, the
 * end of its instances. As built-in listeners, which Cockpit's cancel does not skip.
 */
@Component
class FormHook extends AbstractBpmnParseListener {
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** The model's property of a task that no signed link opens: {@code signIn} = required. */
  private static final String SIGN_IN = "signIn";

  private static final String REQUIRED = "required";

  private final RecordedForms forms;
  private final Supplier<List<TaskKeeper>> taskKeepers;
  private final Supplier<List<InstanceKeeper>> instanceKeepers;

  FormHook(
      RecordedForms forms,
      ObjectProvider<TaskKeeper> taskKeepers,
      ObjectProvider<InstanceKeeper> instanceKeepers) {
    this.forms = forms;
    // asked for once, and not before the engine is there
    this.taskKeepers = SingletonSupplier.of(() -> taskKeepers.stream().toList());
    this.instanceKeepers = SingletonSupplier.of(() -> instanceKeepers.stream().toList());
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    definition.setStartFormHandler(new RecordedStartForm(forms));
    definition.addBuiltInListener(
        ExecutionListener.EVENTNAME_END,
        (ExecutionListener)
            execution -> {
              ExecutionEntity instance = (ExecutionEntity) execution;
              instanceKeepers
                  .get()
                  .forEach(
                      keeper ->
                          keeper.ended(
                              definition.getKey(),
                              instance.getBusinessKey(),
                              instance.getProcessInstanceId(),
                              instance.isCanceled() || instance.isDeleteRoot()));
            });
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    Map<String, Expression> properties = properties(element);
    Expression signIn = properties.get(SIGN_IN);
    activity.setProperty(
        QuietHistoryLevel.TRACELESS, properties.containsKey(QuietHistoryLevel.TRACELESS));
    RecordedTaskForm form =
        new RecordedTaskForm(forms, signIn != null && REQUIRED.equals(signIn.getExpressionText()));
    task.setTaskFormHandler(form);
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE,
        born ->
            taskKeepers.get().forEach(keeper -> keeper.created(born, resolved(properties, born))));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_ASSIGNMENT,
        assigned -> taskKeepers.get().forEach(keeper -> keeper.assigned(assigned)));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE,
        completed -> {
          form.refuseUnlessSubmitted(completed);
          taskKeepers.get().forEach(keeper -> keeper.gone(completed));
        });
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_DELETE,
        deleted -> taskKeepers.get().forEach(keeper -> keeper.gone(deleted)));
  }

  private static Map<String, Expression> properties(Element task) {
    Map<String, Expression> all = new LinkedHashMap<>();
    Element extensions = task.element("extensionElements");
    Element properties = extensions == null ? null : extensions.elementNS(ns(), "properties");
    List<Element> each = properties == null ? List.of() : properties.elementsNS(ns(), "property");
    for (Element property : each) {
      all.put(
          property.attribute("name"),
          Context.getProcessEngineConfiguration()
              .getExpressionManager()
              .createExpression(property.attribute("value")));
    }
    return all;
  }

  private static org.camunda.bpm.engine.impl.util.xml.Namespace ns() {
    return new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA);
  }

  private static Map<String, String> resolved(Map<String, Expression> all, DelegateTask task) {
    Map<String, String> values = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          Object resolved = value.getValue(task);
          values.put(name, resolved == null ? null : resolved.toString());
        });
    return values;
  }
}
