package org.almanac.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What runs on a version of a model that is not the newest, and its way to the newest: each
 * instance is moved by itself, or stays where it is and runs to its end there. Dates that it waits
 * for stay what they are; ids in models are kept for ever, so what has the same id is the same.
 */
@Component
public class Versions {
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final JdbcClient jdbc;
  private final TransactionTemplate alone;

  Versions(
      RepositoryService repository,
      RuntimeService runtime,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.runtime = runtime;
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Instances of one version that stand at the same steps.
   *
   * @param process the key of the model
   * @param steps the ids of the steps with their names, in the order of the ids
   * @param instances by id, with their business keys; at least one
   * @param obstacle what keeps them from the newest version, in the engine's words; null if nothing
   */
  public record Standing(
      String process,
      int version,
      int newest,
      Map<String, String> steps,
      Map<String, String> instances,
      String obstacle) {
    public boolean canMove() {
      return obstacle == null;
    }
  }

  /**
   * What of an organization runs on older versions; a move is tried with one of each, and undone.
   */
  public List<Standing> behind(String organization) {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .sorted(Comparator.comparing(ProcessDefinition::getKey))
        .flatMap(newest -> older(newest).flatMap(old -> standing(organization, old, newest)))
        .toList();
  }

  /** How many instances of an organization run on a version that is not the newest. */
  public int countBehind(String organization) {
    return jdbc.sql(
            "select count(*) from ACT_RU_EXECUTION i join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_"
                + " where i.PARENT_ID_ is null and i.TENANT_ID_ = ? and exists (select 1"
                + " from ACT_RE_PROCDEF n where n.KEY_ = d.KEY_ and n.VERSION_ > d.VERSION_)")
        .param(organization)
        .query(Integer.class)
        .single();
  }

  /**
   * Moves an instance to the newest version of its model, whole or not at all.
   *
   * @return why it stays, in the engine's words; empty when it has moved
   */
  public Optional<String> move(String organization, String instance) {
    try {
      alone.executeWithoutResult(transaction -> execute(organization, instance));
      return Optional.empty();
    } catch (ProcessEngineException e) {
      return Optional.of(e.getMessage());
    }
  }

  private Stream<ProcessDefinition> older(ProcessDefinition newest) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(newest.getKey())
        .orderByProcessDefinitionVersion()
        .asc()
        .list()
        .stream()
        .filter(each -> each.getVersion() < newest.getVersion());
  }

  private Stream<Standing> standing(
      String organization, ProcessDefinition old, ProcessDefinition newest) {
    Map<TreeSet<String>, Map<String, String>> together = new LinkedHashMap<>();
    steps(organization, old)
        .forEach(
            (instance, at) ->
                together
                    .computeIfAbsent(at.steps, each -> new TreeMap<>())
                    .put(instance, at.businessKey));
    if (together.isEmpty()) {
      return Stream.empty();
    }
    BpmnModelInstance model = repository.getBpmnModelInstance(old.getId());
    List<Standing> all = new ArrayList<>();
    together.forEach(
        (steps, instances) ->
            all.add(
                new Standing(
                    newest.getKey(),
                    old.getVersion(),
                    newest.getVersion(),
                    named(model, steps),
                    instances,
                    obstacle(organization, instances.keySet().iterator().next()))));
    return all.stream();
  }

  private record At(String businessKey, TreeSet<String> steps) {}

  /** Where each instance stands; one statement however many there are. */
  private Map<String, At> steps(String organization, ProcessDefinition old) {
    Map<String, At> all = new TreeMap<>();
    jdbc.sql(
            "select i.ID_, i.BUSINESS_KEY_, e.ACT_ID_ from ACT_RU_EXECUTION i"
                + " left join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = i.ID_"
                + " and e.ACT_ID_ is not null and e.IS_ACTIVE_ = true"
                + " where i.PARENT_ID_ is null and i.PROC_DEF_ID_ = ? and i.TENANT_ID_ = ?")
        .params(old.getId(), organization)
        .query(
            row -> {
              String key = row.getString(2) == null ? row.getString(1) : row.getString(2);
              At at = all.computeIfAbsent(row.getString(1), id -> new At(key, new TreeSet<>()));
              if (row.getString(3) != null) {
                at.steps.add(row.getString(3));
              }
            });
    return all;
  }

  private String obstacle(String organization, String instance) {
    return alone.execute(
        transaction -> {
          transaction.setRollbackOnly();
          try {
            execute(organization, instance);
            return null;
          } catch (ProcessEngineException e) {
            return e.getMessage();
          }
        });
  }

  private void execute(String organization, String instance) {
    ProcessDefinition old = definition(organization, instance);
    ProcessDefinition newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(old.getKey())
            .latestVersion()
            .singleResult();
    if (old.getVersion() < newest.getVersion()) {
      runtime.newMigration(plan(old, newest, instance)).processInstanceIds(instance).execute();
    }
  }

  /** What has its place in the newest version, and where the instance stands, wherever that is. */
  private MigrationPlan plan(ProcessDefinition old, ProcessDefinition newest, String instance) {
    MigrationPlanBuilder plan =
        runtime.createMigrationPlan(old.getId(), newest.getId()).mapEqualActivities();
    Set<String> mapped =
        plan.build().getInstructions().stream()
            .map(MigrationInstruction::getSourceActivityId)
            .collect(Collectors.toSet());
    BpmnModelInstance model = repository.getBpmnModelInstance(newest.getId());
    runtime.getActiveActivityIds(instance).stream()
        .distinct()
        .filter(step -> !mapped.contains(step) && model.getModelElementById(step) != null)
        .forEach(step -> plan.mapActivities(step, step));
    return plan.build();
  }

  private ProcessDefinition definition(String organization, String instance) {
    ProcessInstance running =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .tenantIdIn(organization)
            .singleResult();
    if (running == null) {
      throw new NotFoundException(organization + " runs no " + instance);
    }
    return repository.getProcessDefinition(running.getProcessDefinitionId());
  }

  private static Map<String, String> named(BpmnModelInstance model, Collection<String> steps) {
    Map<String, String> names = new TreeMap<>();
    for (String step : steps) {
      boolean known = model.getModelElementById(step) instanceof FlowElement;
      String name = known ? ((FlowElement) model.getModelElementById(step)).getName() : null;
      names.put(step, name == null ? step : name);
    }
    return names;
  }
}
