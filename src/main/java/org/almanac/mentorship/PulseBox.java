package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered, as sums and nothing else: no answer is a row of its own, so none can be put
 * beside a person, by an hour or by its place in a row. That somebody has answered stands apart
 * from it, without an hour, and only until the questions are closed.
 */
@Component
@Transactional
class PulseBox {
  private final JdbcClient jdbc;

  PulseBox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of whom a sum is. */
  enum Part {
    ALL,
    INTAKE,
    GROUP,
    /** Of an intake and a group together: shown to nobody, it says whether both splits may be. */
    BOTH
  }

  /** What is asked. */
  enum Question {
    /** Do you have a mentor? */
    MENTOR,
    /** Are you being mentored? */
    MENTORED
  }

  /**
   * How many said yes and no.
   *
   * @param value the intake, or the code of the employee group; empty for all
   */
  record Sum(Part part, String value, Question question, int yes, int no) {}

  @Transactional(readOnly = true)
  public boolean answered(String organization, String pulse, String person) {
    return jdbc.sql(
                "select count(*) from pulse_mark where organization = ? and pulse = ?"
                    + " and person = ?")
            .params(organization, pulse, person)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Adds one person's answers to the sums.
   *
   * @return false where the person has answered before
   */
  boolean put(
      String organization,
      String pulse,
      String person,
      Map<Part, String> parts,
      Map<Question, Boolean> answers) {
    takeTurns(organization);
    if (answered(organization, pulse, person)) {
      return false;
    }
    jdbc.sql("insert into pulse_mark (organization, pulse, person) values (?, ?, ?)")
        .params(organization, pulse, person)
        .update();
    parts.forEach(
        (part, value) ->
            answers.forEach(
                (question, yes) -> add(organization, pulse, part, value, question, yes)));
    return true;
  }

  private void add(
      String organization, String pulse, Part part, String value, Question question, boolean yes) {
    String column = yes ? "yes_count" : "no_count";
    int known =
        jdbc.sql(
                "update pulse_sum set "
                    + column
                    + " = "
                    + column
                    + " + 1 where organization = ? and pulse = ? and part = ? and part_value = ?"
                    + " and question = ?")
            .params(organization, pulse, part.name(), value, question.name())
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into pulse_sum (organization, pulse, part, part_value, question, yes_count,"
                  + " no_count) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              organization, pulse, part.name(), value, question.name(), yes ? 1 : 0, yes ? 0 : 1)
          .update();
    }
  }

  /** The names of all that somebody answered, the newest first. */
  @Transactional(readOnly = true)
  public List<String> names(String organization) {
    return jdbc.sql("select distinct pulse from pulse_sum where organization = ? order by 1 desc")
        .param(organization)
        .query(String.class)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Sum> sums(String organization, String pulse) {
    return jdbc.sql(
            "select part, part_value, question, yes_count, no_count from pulse_sum"
                + " where organization = ? and pulse = ? order by part, part_value, question")
        .params(organization, pulse)
        .query(
            (row, n) ->
                new Sum(
                    Part.valueOf(row.getString(1)),
                    row.getString(2),
                    Question.valueOf(row.getString(3)),
                    row.getInt(4),
                    row.getInt(5)))
        .list();
  }

  /** Forgets who answered what is closed by this day: nobody needs to know any more. */
  void forgetMarks(String organization, LocalDate day) {
    jdbc.sql(
            "delete from pulse_mark where organization = ? and pulse not in (select a.pulse"
                + " from pulse_asked a where a.organization = ? and a.until_day >= ?)")
        .params(organization, organization, day)
        .update();
  }

  /** Two who answer at once add one after the other. */
  private void takeTurns(String organization) {
    jdbc.sql("select code from organization where code = ? for update")
        .param(organization)
        .query(String.class)
        .list();
  }
}
