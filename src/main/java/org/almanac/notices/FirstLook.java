package org.almanac.notices;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the coordinators for the first look at a program's mails, once a week as long as they wait:
 * what nobody looks at must not be forgotten.
 */
@Component
class FirstLook implements OpenNotice {
  static final String KIND = "mail-first-look";
  private static final int DAYS = 7;

  private final FirstMails firstMails;
  private final Announcements announcements;
  private final RoleHolders holders;
  private final MessageSource messages;
  private final JdbcClient jdbc;

  FirstLook(
      FirstMails firstMails,
      Announcements announcements,
      RoleHolders holders,
      MessageSource messages,
      DataSource dataSource) {
    this.firstMails = firstMails;
    this.announcements = announcements;
    this.holders = holders;
    this.messages = messages;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Announces to each coordinator that a program's first mails wait, if some do. */
  void ask(String organization, LocalDate day) {
    firstMails.pending(organization).stream()
        .filter(program -> waiting(organization, program))
        .forEach(program -> ask(organization, program, day));
  }

  void ask(String organization, MailProgram program, LocalDate day) {
    String key = organization + ":MAIL-FIRST-" + program.code();
    int week = (int) Math.floorDiv(day.toEpochDay(), DAYS);
    List<Announcement> all =
        holders.all(organization, Role.COORDINATOR, day).stream()
            .map(Person::id)
            .map(id -> Announcement.once(organization, key, KIND, id).occurring(week))
            .toList();
    announcements.announceAll(all);
  }

  /** Whether something of the program waits. */
  boolean waiting(String organization, MailProgram program) {
    return jdbc.sql(
                "select count(*) from notice where organization = ?"
                    + " and state in ('WAITING', 'READY') and business_key like ?")
            .params(organization, organization + ":" + program.code() + "-%")
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String code = item.businessKey().substring(item.businessKey().lastIndexOf('-') + 1);
    return firstMails.pending(item.organization()).stream()
        .filter(program -> program.code().equals(code))
        .findFirst()
        .map(
            program ->
                Paragraph.of(
                        say("heading", program.words()), say("line", program.words()), say("what"))
                    .link(say("link"), "/mail/first/" + code))
        .orElse(null);
  }

  private String say(String key, Object... values) {
    return messages.getMessage("notices.firstLook." + key, values, LocaleContextHolder.getLocale());
  }
}
