package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that can't arrive: on the coordinators' list until somebody has seen to each, and told to
 * them in one item a day, however many they are.
 */
@Component
public class Undelivered {
  static final String KIND = "mail-undeliverable";
  private static final int AT_MOST = 500;

  private final Mails mails;
  private final Announcements announcements;
  private final Readdressing readdressing;
  private final RoleHolders roleHolders;
  private final Persons persons;
  private final Calendars calendars;
  private final MailAudit audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  Undelivered(
      Mails mails,
      Announcements announcements,
      Readdressing readdressing,
      RoleHolders roleHolders,
      Persons persons,
      Calendars calendars,
      MailAudit audit,
      DataSource dataSource,
      Clock clock) {
    this.mails = mails;
    this.announcements = announcements;
    this.readdressing = readdressing;
    this.roleHolders = roleHolders;
    this.persons = persons;
    this.calendars = calendars;
    this.audit = audit;
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** A mail that didn't arrive, what is in the way, and what the other side said. */
  public record Returned(
      long id,
      String person,
      String address,
      LocalDate day,
      String subject,
      String trouble,
      String reason) {}

  /** What nobody has seen to yet, the newest first. */
  @Transactional(readOnly = true)
  public List<Returned> of(String organization) {
    return mails.returned(organization, Limit.of(AT_MOST)).stream()
        .map(
            mail ->
                new Returned(
                    mail.id(),
                    mail.person(),
                    mail.recipient() == null ? "" : mail.recipient(),
                    mail.sendDay(),
                    mail.subject(),
                    String.valueOf(mail.trouble() == null ? Trouble.OTHER : mail.trouble()),
                    mail.reason()))
        .toList();
  }

  /** Ends a mail, and tells the coordinators. */
  void end(Mail mail, Trouble trouble, String why) {
    mail.undeliverable(trouble, why);
    tell(mail);
  }

  /** It had left, and comes back; a mailbox that is full is on the list, and no news. */
  void returned(Mail mail, Trouble trouble, String why) {
    mail.returned(trouble, why);
    if (trouble != Trouble.FULL) {
      tell(mail);
    }
  }

  /** One item for all that comes back in a day; not by a mail that would come back itself. */
  void tell(Mail mail) {
    String organization = mail.organization();
    LocalDate today = calendars.of(organization).today();
    Set<String> unreachable =
        of(organization).stream().map(Returned::person).collect(Collectors.toSet());
    unreachable.add(mail.person());
    announcements.announceAll(
        roleHolders.all(organization, Role.COORDINATOR, today).stream()
            .map(Person::id)
            .filter(id -> !unreachable.contains(id))
            .map(id -> Announcement.once(organization, organization + ":MAIL-" + today, KIND, id))
            .toList());
  }

  /**
   * Tries once more: a mail of today as it is, or anew to a new address; of an older one, what is
   * still true goes out in a mail of its own.
   *
   * @return whose mail it was; empty when it is on the list no more
   */
  @Transactional
  public Optional<String> again(String organization, long id, String by) {
    Optional<Mail> found = listed(organization, id);
    found.ifPresent(
        mail -> {
          if (mail.sendDay().equals(calendars.of(organization).today())) {
            String address =
                persons.findById(mail.person()).map(Person::mail).orElse(mail.recipient());
            if (address.equalsIgnoreCase(mail.recipient())) {
              mail.again(clock.instant());
            } else {
              readdressing.anew(List.of(id));
            }
          } else {
            mail.replaced();
            jdbc.sql(
                    "update notice set state = 'READY', ready_at = ?, mail_id = null,"
                        + " same_day = false where mail_id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
          }
          audit.note(organization, by, MailAudit.Deed.TRIED_AGAIN, mail.person());
        });
    return found.map(Mail::person);
  }

  /** Takes it from the list; where the address was corrected, what it said goes out first. */
  @Transactional
  public Optional<String> settle(String organization, long id, String by) {
    Optional<String> person = listed(organization, id).map(Mail::person);
    readdressing.follow();
    listed(organization, id).ifPresent(mail -> mail.settled(by, clock.instant()));
    person.ifPresent(whose -> audit.note(organization, by, MailAudit.Deed.SETTLED, whose));
    return person;
  }

  private Optional<Mail> listed(String organization, long id) {
    return mails.findByOrganizationAndId(organization, id).filter(Mail::listed);
  }
}
