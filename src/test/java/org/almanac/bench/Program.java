package org.almanac.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.almanac.Almanac;
import org.almanac.engine.StartingTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The whole program as a district runs it, on a database whose round trips are counted. */
class Program implements AutoCloseable {
  /** A working Monday, so that a run in July measures the same as one in November. */
  static final ZonedDateTime BEGINS =
      ZonedDateTime.parse("2026-10-19T09:00-04:00[America/Toronto]");

  private final AtomicReference<CountedDataSource> database = new AtomicReference<>();
  private final ConfigurableApplicationContext context;

  Program(String address) {
    SpringApplication application = new SpringApplication(Almanac.class);
    application.addInitializers(
        (ApplicationContextInitializer<GenericApplicationContext>)
            beans -> {
              beans.registerBean(StartingTime.class, Begins::new);
              beans.registerBean(TypeExcludeFilter.class, NothingOfTests::new);
              beans
                  .getBeanFactory()
                  .addBeanPostProcessor(
                      new BeanPostProcessor() {
                        @Override
                        public Object postProcessAfterInitialization(Object bean, String name) {
                          if (bean instanceof HikariDataSource pool) {
                            database.set(
                                new CountedDataSource(address, pool.getDataSourceProperties()));
                            pool.setDataSource(database.get());
                          }
                          return bean;
                        }
                      });
            });
    context =
        application.run(
            "--spring.profiles.active=production",
            "--spring.datasource.url=" + address,
            "--spring.datasource.username=" + BenchServer.USER,
            "--spring.datasource.password=",
            "--server.port=0",
            "--almanac.mail-every=1d",
            "--almanac.mail.a-minute=0",
            "--almanac.mail.a-day=0");
    stopJobs();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  CountedDataSource database() {
    return database.get();
  }

  int poolSize() {
    return bean(HikariDataSource.class).getMaximumPoolSize();
  }

  void startJobs() {
    jobs().start();
  }

  /** While people are measured nothing else of the program asks the database. */
  void stopJobs() {
    jobs().shutdown();
  }

  private JobExecutor jobs() {
    return ((ProcessEngineConfigurationImpl)
            bean(ProcessEngine.class).getProcessEngineConfiguration())
        .getJobExecutor();
  }

  @Override
  public void close() {
    context.close();
  }

  private static class Begins implements StartingTime {
    @Override
    public Instant now() {
      return BEGINS.toInstant();
    }

    @Override
    public boolean runs() {
      return true;
    }
  }

  /** What stands beside us on the test classpath is no part of the program. */
  private static class NothingOfTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NothingOfTests;
    }

    @Override
    public int hashCode() {
      return NothingOfTests.class.hashCode();
    }
  }
}
