package org.almanac;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.h2.tools.RunScript;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Liquibase makes the tables for the first test of a run; each one after that gets a copy in
 * memory, with what Liquibase wrote down of its own. A second for each of some two hundred
 * contexts.
 */
class SchemaOnce implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Map<String, String> MADE = new ConcurrentHashMap<>();
  private static final String IN_MEMORY = "jdbc:h2:mem:";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(new Copied()));
  }

  private static final class Copied implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) throws BeansException {
      if (bean instanceof SpringLiquibase liquibase) {
        String script = MADE.get(liquibase.getChangeLog());
        if (script != null && copied(liquibase.getDataSource(), script)) {
          liquibase.setShouldRun(false);
        }
      }
      return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) throws BeansException {
      if (bean instanceof SpringLiquibase liquibase) {
        MADE.computeIfAbsent(liquibase.getChangeLog(), log -> script(liquibase.getDataSource()));
      }
      return bean;
    }

    private static boolean copied(DataSource source, String script) {
      try (Connection connection = source.getConnection()) {
        if (!fresh(connection)) {
          return false;
        }
        RunScript.execute(
            connection,
            new InputStreamReader(
                new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8));
        return true;
      } catch (SQLException broken) {
        throw new IllegalStateException(broken);
      }
    }

    private static boolean fresh(Connection connection) throws SQLException {
      if (!connection.getMetaData().getURL().startsWith(IN_MEMORY)) {
        return false;
      }
      try (ResultSet tables =
          connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"TABLE"})) {
        return !tables.next();
      }
    }

    /** Nothing where another database than one in memory was filled. */
    private static String script(DataSource source) {
      try (Connection connection = source.getConnection()) {
        if (!connection.getMetaData().getURL().startsWith(IN_MEMORY)) {
          return null;
        }
        StringBuilder lines = new StringBuilder();
        try (Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("script nosettings")) {
          while (rows.next()) {
            lines.append(rows.getString(1)).append('\n');
          }
        }
        return lines.toString();
      } catch (SQLException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
