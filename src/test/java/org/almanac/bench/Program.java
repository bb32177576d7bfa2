package org.almanac.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.almanac.Almanac;
import org.almanac.engine.DueWork;
import org.almanac.engine.StartingTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.context.WebServerApplicationContext;
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
    this(address, List.of());
  }

  /**
   * @param settings beyond those of production, such as {@code --server.port=0}
   */
  Program(String address, List<String> settings) {
    SpringApplication application = new SpringApplication(Almanac.class);
    application.addInitializers(
        (ApplicationContextInitializer<GenericApplicationContext>)
            beans -> {
              beans.registerBean(StartingTime.class, Begins::new);
              beans.registerBean(BenchNews.class);
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
            arguments(
                settings,
                "--spring.profiles.active=production",
                "--spring.datasource.url=" + address,
                "--spring.datasource.username=" + BenchServer.USER,
                "--spring.datasource.password=",
                "--server.port=0",
                "--almanac.mail-every=1d",
                "--almanac.mail.a-minute=0",
                "--almanac.mail.a-day=0"));
    stopJobs();
  }

  private static String[] arguments(List<String> more, String... usual) {
    return Stream.concat(Arrays.stream(usual), more.stream()).toArray(String[]::new);
  }

  /** Where its pages are. */
  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** The work of this name that waits in a table for its time. */
  DueWork work(String name) {
    return context.getBeansOfType(DueWork.class).values().stream()
        .filter(work -> work.name().equals(name))
        .findFirst()
        .orElseThrow();
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
