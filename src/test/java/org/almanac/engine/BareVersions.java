package org.almanac.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The engine alone, with delegates that do next to nothing: where an instance stands is all that
 * counts.
 */
class BareVersions implements AutoCloseable {
  static final String ORGANIZATION = "ddsb";
  private static final Instant BEGINS = Instant.parse("2026-10-01T12:00:00Z");
  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
  private static final Pattern SPOKEN =
      Pattern.compile("\\$\\{[^}]*}|(?:source|collection)=\"\\w+\"");
  private static final Pattern WORD = Pattern.compile("(?<=[{\" ])([a-z]\\w+)(?=[}\" ])");
  private static final int STEPS = 100;

  private final ProcessEngine engine;
  private final JdbcClient jdbc;
  private final Versions versions;
  private final Set<Object> delegates;

  BareVersions(Collection<Path> models) throws IOException {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    var transactions = new DataSourceTransactionManager(source);
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName("bare-" + UUID.randomUUID());
    configuration.setDataSource(source);
    configuration.setTransactionManager(transactions);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    Map<Object, Object> beans = delegates(models);
    delegates = beans.keySet();
    configuration.setBeans(beans);
    configuration.setTenantIdProvider(new OneOrganization(ORGANIZATION));
    engine = configuration.buildProcessEngine();
    jdbc = JdbcClient.create(source);
    versions =
        new Versions(engine.getRepositoryService(), engine.getRuntimeService(), jdbc, transactions);
  }

  private Map<Object, Object> delegates(Collection<Path> models) throws IOException {
    Map<Object, Object> beans = new HashMap<>();
    for (Path model : models) {
      for (MatchResult found : DELEGATE.matcher(Files.readString(model)).results().toList()) {
        beans.put(found.group(1), (JavaDelegate) this::says);
      }
    }
    return beans;
  }

  /** Each deployment is a version. */
  String deploy(String process, InputStream model) {
    return engine
        .getRepositoryService()
        .createDeployment()
        .addInputStream(process + ".bpmn", model)
        .deployWithResult()
        .getDeployedProcessDefinitions()
        .get(0)
        .getId();
  }

  String deploy(Path model) throws IOException {
    try (InputStream in = Files.newInputStream(model)) {
      return deploy("of", in);
    }
  }

  String deploy(String model) {
    return deploy("of", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
  }

  /** Begins an instance where it waits before or at this step; dates lie ahead, flags say no. */
  String standsAt(String definition, String step, String model) {
    ClockUtil.setCurrentTime(Date.from(BEGINS));
    Map<String, Object> variables = new HashMap<>();
    words(model).forEach(word -> variables.put(word, value(word)));
    return engine
        .getRuntimeService()
        .createProcessInstanceById(definition)
        .businessKey(ORGANIZATION + ":" + step)
        .setVariables(variables)
        .startBeforeActivity(step)
        .execute()
        .getId();
  }

  private Stream<String> words(String model) {
    return SPOKEN
        .matcher(model)
        .results()
        .flatMap(spoken -> WORD.matcher(spoken.group()).results())
        .map(MatchResult::group)
        .filter(word -> !delegates.contains(word));
  }

  /** In a process that was called, what nobody has said yet is said by its first worker. */
  private void says(DelegateExecution execution) {
    if (((ExecutionEntity) execution.getProcessInstance()).getSuperExecution() != null) {
      words(Bpmn.convertToString(execution.getBpmnModelInstance()))
          .filter(word -> !execution.hasVariable(word))
          .distinct()
          .forEach(word -> execution.setVariable(word, value(word)));
    }
  }

  private static Object value(String word) {
    return switch (word) {
      case "coming", "anotherMonth", "anyQuestions", "tablesAnew", "wasThere", "toAgree" -> false;
      case "choosing", "somebodyElse" -> false;
      case "anotherMeeting", "anotherRound", "januaryWaits" -> false;
      case "standing" -> "all";
      case "datesSettled", "launched", "readyForFall" -> true;
      case "owners", "programs", "people", "officers", "readers", "families" ->
          new ArrayList<>(List.of("p1"));
      case "next" -> "END";
      case "personId",
          "person",
          "memberId",
          "owner",
          "officer",
          "program",
          "formKey",
          "reader",
          "writer",
          "family" ->
          "p1";
      default -> Date.from(BEGINS.plus(Duration.ofDays(1)));
    };
  }

  Versions versions() {
    return versions;
  }

  RuntimeService runtime() {
    return engine.getRuntimeService();
  }

  /** Which definition an instance is of; null when it is over. */
  String definition(String instance) {
    var running = runtime().createProcessInstanceQuery().processInstanceId(instance).singleResult();
    return running == null ? null : running.getProcessDefinitionId();
  }

  /** A worker takes up what waits for one. */
  void works() {
    engine.getManagementService().createJobQuery().messages().list().stream()
        .map(Job::getId)
        .forEach(engine.getManagementService()::executeJob);
  }

  /** Does whatever an instance waits for, in time, until nothing is left. */
  void runsToItsEnd(String instance) {
    for (int step = 0; definition(instance) != null; step++) {
      if (step > STEPS) {
        throw new AssertionError("Still at " + runtime().getActiveActivityIds(instance));
      }
      if (!task() && !job() && !message()) {
        throw new AssertionError("Nothing moves " + runtime().getActiveActivityIds(instance));
      }
    }
  }

  private boolean task() {
    List<Task> open = engine.getTaskService().createTaskQuery().list();
    open.forEach(task -> engine.getTaskService().complete(task.getId()));
    return !open.isEmpty();
  }

  private boolean job() {
    ManagementService management = engine.getManagementService();
    List<Job> jobs = management.createJobQuery().orderByJobDuedate().asc().list();
    if (jobs.isEmpty()) {
      return false;
    }
    Job next =
        jobs.stream().filter(job -> job.getDuedate() == null).findFirst().orElse(jobs.get(0));
    if (next.getDuedate() != null && next.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(next.getDuedate());
    }
    management.executeJob(next.getId());
    return true;
  }

  /** What is waited for on the way; what may come at any time stays unsaid. */
  private boolean message() {
    return runtime().createEventSubscriptionQuery().eventType("message").list().stream()
        // a model that begins by a message waits for it in no instance
        .filter(waiting -> waiting.getProcessInstanceId() != null)
        .filter(this::onTheWay)
        .findFirst()
        .map(
            waiting -> {
              runtime().messageEventReceived(waiting.getEventName(), waiting.getExecutionId());
              return true;
            })
        .orElse(false);
  }

  private boolean onTheWay(EventSubscription waiting) {
    ModelElementInstance element =
        engine
            .getRepositoryService()
            .getBpmnModelInstance(definition(waiting.getProcessInstanceId()))
            .getModelElementById(waiting.getActivityId());
    return !(element instanceof StartEvent) && !(element instanceof BoundaryEvent);
  }

  /** Nothing runs any more: the next test begins alone. */
  void clear() {
    runtime()
        .createProcessInstanceQuery()
        .list()
        .forEach(
            each ->
                runtime().deleteProcessInstanceIfExists(each.getId(), "", true, true, true, true));
  }

  @Override
  public void close() {
    ClockUtil.reset();
    engine.close();
    jdbc.sql("shutdown").update();
  }
}
