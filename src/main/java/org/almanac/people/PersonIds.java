package org.almanac.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out ids: opaque, and never the same twice in the whole installation. */
@Component
public class PersonIds {
  private final JdbcClient jdbc;

  PersonIds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next one, p10001; the engine's user id. */
  public String next() {
    return "p" + jdbc.sql("select nextval('person_seq')").query(Long.class).single();
  }
}
