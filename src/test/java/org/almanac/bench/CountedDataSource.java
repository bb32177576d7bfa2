package org.almanac.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Counts how often the database is asked and waited for: each execution, each batch, each commit,
 * and what drivers ask on the quiet. Stands below the pool, so nothing passes it.
 */
class CountedDataSource extends AbstractDataSource {
  private static final Set<String> ASKING =
      Set.of("commit", "rollback", "isValid", "getTransactionIsolation", "setTransactionIsolation");

  private final DataSource database;
  private final AtomicLong trips = new AtomicLong();
  private final Map<String, Waited> waited = new ConcurrentHashMap<>();
  private volatile List<String> said;

  CountedDataSource(String address, Properties settings) {
    DriverManagerDataSource driver = new DriverManagerDataSource(address, BenchServer.USER, "");
    driver.setConnectionProperties(settings);
    database = driver;
  }

  long trips() {
    return trips.get();
  }

  /** What {@code action} says to the database, one line for each round trip. */
  List<String> saidDuring(Runnable action) {
    List<String> lines = new CopyOnWriteArrayList<>();
    said = lines;
    action.run();
    said = null;
    return lines;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return proxy(Connection.class, database.getConnection(), null);
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return proxy(Connection.class, database.getConnection(username, password), null);
  }

  private <T> T proxy(Class<T> type, T real, String sql) {
    Object proxy =
        Proxy.newProxyInstance(
            CountedDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (InvocationHandler) (self, method, args) -> call(real, sql, method, args));
    return type.cast(proxy);
  }

  private Object call(Object real, String sql, Method method, Object[] args) throws Throwable {
    String name = method.getName();
    boolean executes = real instanceof Statement && name.startsWith("execute");
    if (executes || ASKING.contains(name)) {
      trips.incrementAndGet();
      String line = name + ": " + (sql != null ? sql : args == null ? "" : args[0]);
      List<String> lines = said;
      if (lines != null) {
        lines.add(line);
      }
      long begun = System.nanoTime();
      try {
        return answer(real, sql, method, args);
      } finally {
        waited.computeIfAbsent(line, any -> new Waited()).add(System.nanoTime() - begun);
      }
    }
    return answer(real, sql, method, args);
  }

  /** How long the database let us wait for each statement, the longest in all first. */
  List<String> waited() {
    List<String> lines = new ArrayList<>();
    waited.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Waited> e) -> -e.getValue().nanos.sum()))
        .limit(60)
        .forEach(
            e ->
                lines.add(
                    "%8d ms %7d times %s"
                        .formatted(
                            e.getValue().nanos.sum() / 1_000_000,
                            e.getValue().times.sum(),
                            e.getKey().replaceAll("\\s+", " "))));
    waited.clear();
    return lines;
  }

  private static class Waited {
    private final LongAdder nanos = new LongAdder();
    private final LongAdder times = new LongAdder();

    void add(long time) {
      nanos.add(time);
      times.increment();
    }
  }

  private Object answer(Object real, String sql, Method method, Object[] args) throws Throwable {
    try {
      Object answer = method.invoke(real, args);
      if (answer instanceof PreparedStatement statement) {
        return proxy(PreparedStatement.class, statement, (String) args[0]);
      }
      return answer instanceof Statement statement
          ? proxy(Statement.class, statement, null)
          : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
