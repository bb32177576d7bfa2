package org.almanac.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.almanac.people.Persons;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The addresses in a mail that need no sign-in, made anew each time that it is handed over. Our own
 * copy has marks in their places, which open nothing: whoever reads it can use none of them.
 */
@Component
class LiveLinks {
  static final String CARD = "/card/";
  private static final String TASK = "/go/";

  private final SignedLinks links;
  private final StopLinks stopLinks;
  private final Persons persons;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  LiveLinks(SignedLinks links, StopLinks stopLinks, Persons persons, DataSource dataSource) {
    this.links = links;
    this.stopLinks = stopLinks;
    this.persons = persons;
    this.jdbc = JdbcClient.create(dataSource);
    this.batches = new JdbcTemplate(dataSource);
  }

  /** What a mail says when it leaves. */
  record Words(String plain, String html, String stopPath) {
    private Words with(String mark, String address) {
      return new Words(
          plain.replace(mark, address),
          html.replace(mark, address),
          stopPath == null ? null : stopPath.replace(mark, address));
    }
  }

  /** Stands in a mail where a link will be; nobody's typed words can be the same. */
  static String mark() {
    return UUID.randomUUID().toString();
  }

  /** In the transaction in which the mail is stored. */
  void keep(long mail, Map<String, SignedLink.Wanted> marks) {
    batches.batchUpdate(
        "insert into mail_link (mark, mail_id, task_id, purpose, form, business_key, not_after)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        marks.entrySet().stream().map(each -> row(mail, each.getKey(), each.getValue())).toList());
  }

  private static Object[] row(long mail, String mark, SignedLink.Wanted link) {
    return new Object[] {
      mark,
      mail,
      link.task(),
      link.purpose(),
      link.form(),
      link.businessKey(),
      link.notAfter() == null ? null : Timestamp.from(link.notAfter())
    };
  }

  /** The words as they leave now. Who may have no such link any more signs in on the way. */
  Words in(Mail mail) {
    Words words = new Words(mail.plain(), mail.html(), mail.stopPath());
    Map<String, SignedLink.Wanted> marks = of(mail.id());
    Map<SignedLink.Wanted, String> made =
        marks.isEmpty()
            ? Map.of()
            : persons
                .findById(mail.person())
                .filter(person -> mail.recipient().equals(person.mail()))
                .map(person -> links.make(person, marks.values()))
                .orElse(Map.of());
    for (Map.Entry<String, SignedLink.Wanted> each : marks.entrySet()) {
      String token = made.get(each.getValue());
      String path = token == null ? TASK + each.getValue().task() : CARD + token;
      words = words.with(CARD + each.getKey(), path);
    }
    return mail.stopPath() == null ? words : stoppable(words, mail);
  }

  /** A mail that was written before there were marks has its address already. */
  private Words stoppable(Words words, Mail mail) {
    if (stopLinks.whose(mail.stopPath().substring(StopLinks.PATH.length())).isPresent()) {
      return words;
    }
    String path = stopLinks.make();
    stopLinks.keep(path, mail.organization(), mail.person());
    return words.with(mail.stopPath(), path);
  }

  private Map<String, SignedLink.Wanted> of(long mail) {
    Map<String, SignedLink.Wanted> marks = new LinkedHashMap<>();
    jdbc.sql("select * from mail_link where mail_id = ? order by mark")
        .param(mail)
        .query((row, n) -> marks.put(row.getString("mark"), wanted(row)))
        .list();
    return marks;
  }

  private static SignedLink.Wanted wanted(ResultSet row) throws SQLException {
    Timestamp notAfter = row.getTimestamp("not_after");
    return new SignedLink.Wanted(
        row.getString("task_id"),
        row.getString("purpose"),
        row.getString("form"),
        row.getString("business_key"),
        notAfter == null ? null : notAfter.toInstant());
  }
}
