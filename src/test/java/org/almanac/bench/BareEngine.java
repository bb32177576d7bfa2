package org.almanac.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The engine as it comes, with full history as its distributions set it, the drawing of the
 * program's own model, delegates that do nothing, and what a person sends kept as three small
 * variables.
 */
class BareEngine implements Completing, AutoCloseable {
  private static final String MODEL = "meeting-participation";

  final CountedDataSource database;
  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private final AtomicInteger people = new AtomicInteger();
  private final Queue<String> open = new ConcurrentLinkedQueue<>();

  BareEngine(String address, int poolSize) {
    database = new CountedDataSource(address, new Properties());
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(poolSize);
    pool = new HikariDataSource(config);
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory(System.getProperty("bare.history", "full"));
    BpmnModelInstance model =
        Bpmn.readModelFromStream(BareEngine.class.getResourceAsStream("/bpmn/" + MODEL + ".bpmn"));
    configuration.setBeans(emptied(model));
    engine = configuration.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addModelInstance("bare.bpmn", model).deploy();
  }

  private static Map<Object, Object> emptied(BpmnModelInstance model) {
    Map<Object, Object> beans = new HashMap<>();
    for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
      task.setCamundaDelegateExpression("${nothing}");
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      task.setCamundaAssignee("${personId}");
    }
    beans.put("nothing", (JavaDelegate) execution -> {});
    return beans;
  }

  /** Begins that many instances, each with its task open. */
  void begin(int many) {
    Date soon = Date.from(BenchDistrict.meets());
    IntStream.range(0, many).parallel().forEach(i -> start("p" + people.incrementAndGet(), soon));
    engine.getManagementService().createJobQuery().messages().list().parallelStream()
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    List<Task> tasks = engine.getTaskService().createTaskQuery().list();
    open.clear();
    tasks.forEach(task -> open.add(task.getId()));
  }

  private void start(String person, Date soon) {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(MODEL)
        .businessKey("bare:PLT-2026-11:" + person)
        .setVariable("personId", person)
        .setVariable("formKey", "plt-meeting-card")
        .setVariable("meetingBegins", soon)
        .setVariable("ticketsClosed", soon)
        .execute();
  }

  @Override
  public void next() {
    engine
        .getTaskService()
        .complete(
            open.remove(),
            Map.of("plan", "moved", "moved", "Number talks in three classes", "coming", true));
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
