package org.almanac;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database that districts live on: one of its own for each context. */
@TestConfiguration
public class PostgresDatabase {
  @Bean(destroyMethod = "close")
  DataSource dataSource() {
    HikariDataSource pool =
        new HikariDataSource() {
          @Override
          public void close() {
            super.close();
            PostgresServer.left();
          }
        };
    pool.setJdbcUrl(PostgresServer.database());
    pool.setMinimumIdle(1);
    pool.setMaximumPoolSize(10);
    return pool;
  }
}
