package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before the first mail of a program ever leaves, a coordinator looks at it with real names and
 * says go; said once for an organization and a program, it holds for good, for the programs that
 * are looked at together with it too.
 */
@Service
@Transactional
public class FirstMails {
  private final List<MailProgram> programs;
  private final MailAudit audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  FirstMails(
      ObjectProvider<MailProgram> programs, MailAudit audit, DataSource dataSource, Clock clock) {
    this.programs = programs.stream().sorted(Comparator.comparing(MailProgram::code)).toList();
    this.audit = audit;
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** From now on mails of the program leave. */
  public void go(String organization, String program, String by) {
    int said =
        jdbc.sql(
                "insert into mail_go (organization, program, by_person, since)"
                    + " select cast(? as varchar), cast(? as varchar), cast(? as varchar),"
                    + " cast(? as timestamp with time zone) from (select count(*) there"
                    + " from mail_go where organization = ? and program = ?) known"
                    + " where there = 0")
            .params(
                organization, program, by, Timestamp.from(clock.instant()), organization, program)
            .update();
    if (said == 1) {
      audit.note(organization, by, MailAudit.Deed.GO, program);
    }
  }

  /** The programs that nobody has let go yet. */
  @Transactional(readOnly = true)
  public List<MailProgram> pending(String organization) {
    Set<String> gone =
        Set.copyOf(
            jdbc.sql("select program from mail_go where organization = ?")
                .param(organization)
                .query(String.class)
                .list());
    Set<String> looks =
        programs.stream()
            .filter(program -> gone.contains(program.code()))
            .map(MailProgram::look)
            .collect(Collectors.toSet());
    return programs.stream().filter(program -> !looks.contains(program.look())).toList();
  }

  /** The program by its code, whether it has been let go or not. */
  Optional<MailProgram> named(String code) {
    return programs.stream().filter(program -> program.code().equals(code)).findFirst();
  }

  /** Which of the pending programs a business key belongs to, if any: then its mail waits. */
  static Optional<MailProgram> waitsFor(
      List<MailProgram> pending, String organization, String businessKey) {
    return pending.stream()
        .filter(p -> businessKey.startsWith(organization + ":" + p.code() + "-"))
        .findFirst();
  }
}
