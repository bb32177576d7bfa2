package org.almanac.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** How the engine is set up; what of it is a plain property stands in application.properties. */
@Configuration
class EngineConfiguration {
  @Bean
  Clock clock() {
    return new EngineClock();
  }

  /** Runs the engine's jobs; waits for those that run when the program stops. */
  @Bean
  TaskExecutor camundaTaskExecutor() {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(4);
    executor.setMaxPoolSize(4);
    executor.setQueueCapacity(32);
    executor.setThreadNamePrefix("jobs-");
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(30);
    // when all are busy, the thread that fetches jobs lends a hand; turned away, it would ask the
    // database for one job at a time
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
    return executor;
  }

  @Bean
  @DependsOnDatabaseInitialization
  @Order(Ordered.LOWEST_PRECEDENCE)
  ProcessEnginePlugin almanacEngine(
      FormHook hook,
      Directory directory,
      ObjectProvider<StartingTime> startingTime,
      BeanFactory beans) {
    // before the engine starts, so that nothing in it ever sees another time
    startingTime.ifAvailable(Timeline::begin);
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new QuietHistoryLevel())));
        engine.setHistory(QuietHistoryLevel.NAME);
        engine.setTenantIdProvider(new Tenants.Stamp());
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new OwnTasks()));
        engine.setIdentityProviderSessionFactory(new DirectoryIdentity.Factory(directory));
        engine.setBeans(new DelegateBeans(beans));
        if (engine.getCustomPostBPMNParseListeners() == null) {
          engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(hook);
      }
    };
  }
}
