package org.almanac.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.almanac.engine.Tenants;
import org.almanac.meetings.Arrangement;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.rules.Profiles;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organization of so many principals under Durham's rules, and its next meeting. */
class BenchDistrict {
  static final String MEETING = "PLT-2026-11";
  private static final LocalDate MEETS_ON = LocalDate.of(2026, 11, 11);

  final String code;
  final int principals;
  final long first;
  private final Program program;
  private final JdbcClient jdbc;

  /**
   * @param number sets its ids apart from those of other organizations
   */
  BenchDistrict(Program program, String code, int number, int principals) {
    this.program = program;
    this.code = code;
    this.principals = principals;
    this.jdbc = program.bean(JdbcClient.class);
    this.first = number * 100_000L;
    jdbc.sql("insert into organization (code, name) values (?, ?)").params(code, code).update();
    program.bean(Profiles.class).seed(code, "durham-2014");
    jdbc.sql(
            "insert into unit (id, organization, code, name, kind) select ? + n, ?,"
                + " lpad(n::text, 6, '0'), 'School ' || n, 'SCHOOL' from generate_series(1, ?) n")
        .params(first, code, principals)
        .update();
    jdbc.sql(
            "insert into person (id, organization, person_key, given_name, family_name, mail,"
                + " language, experience_years) select 'p' || (? + n), ?, 'p' || n, 'Given', 'Family ' || n,"
                + " 'p' || n || '@example.org', 'en', 5 from generate_series(1, ?) n")
        .params(first, code, principals)
        .update();
    jdbc.sql(
            "insert into role_assignment (id, organization, person_id, role, unit_id, acting,"
                + " valid_from) select ? + n, ?, 'p' || (? + n), 'PRINCIPAL', ? + n, false,"
                + " date '2025-08-01' from generate_series(1, ?) n")
        .params(first, code, first, first, principals)
        .update();
    jdbc.sql(
            "insert into next_step (id, organization, meeting_key, person_id, step_text, state,"
                + " taken_on) select ? + n, ?, 'PLT-2026-10', 'p' || (? + n),"
                + " 'Try one number talk a week', 'OPEN', date '2026-10-14'"
                + " from generate_series(1, ?) n")
        .params(first, code, first, principals)
        .update();
  }

  /** How long it took until the step "Send cards out" was done, and until each had a card. */
  record SentOut(Duration step, Duration cards) {}

  /** Sends the cards of the next meeting out, through the program's own job executor. */
  SentOut sendCards() throws InterruptedException {
    Convening convening = program.bean(Convening.class);
    Meeting meeting = convening.plan(code, MEETING, "plt", MEETS_ON, LocalTime.of(13, 0), 180);
    convening.arrange(
        code, MEETING, new Arrangement("Number sense", "Education Centre", "1", null, null));
    Date later = Date.from(meeting.endsAt().plus(Duration.ofDays(5)));
    long begun = System.nanoTime();
    program
        .bean(Tenants.class)
        .within(
            code,
            () -> {
              program
                  .bean(RuntimeService.class)
                  .createProcessInstanceByKey("plt-meeting")
                  .businessKey(code + ":" + MEETING)
                  .setVariable("tablesDue", Date.from(meeting.beginsAt()))
                  .setVariable("meetingEnds", Date.from(meeting.endsAt()))
                  .setVariable("ticketsClosed", later)
                  .startBeforeActivity("serviceTask_sendCards")
                  .execute();
            });
    program.startJobs();
    Duration step =
        until(
            "select count(*) from participation where organization = ? and process_instance_id"
                + " is not null",
            begun);
    Duration cards = until("select count(*) from ACT_RU_TASK where TENANT_ID_ = ?", begun);
    program.stopJobs();
    return new SentOut(step, cards);
  }

  private Duration until(String count, long begun) throws InterruptedException {
    while (jdbc.sql(count).param(code).query(Integer.class).single() < principals) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begun);
      if (waited.toMinutes() > 5) {
        throw new IllegalStateException("Nobody can wait longer for: " + count);
      }
      java.util.concurrent.TimeUnit.MILLISECONDS.sleep(20);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  static Instant meets() {
    return MEETS_ON.atTime(13, 0).atZone(Program.BEGINS.getZone()).toInstant();
  }
}
