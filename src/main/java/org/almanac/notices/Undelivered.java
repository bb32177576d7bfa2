package org.almanac.notices;

import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that can't arrive: kept with the reason, and a coordinator is told once a day. */
@Component
public class Undelivered {
  static final String KIND = "mail-undeliverable";
  private static final int AT_MOST = 500;

  private final Mails mails;
  private final Announcements announcements;
  private final RoleHolders roleHolders;
  private final Calendars calendars;

  Undelivered(
      Mails mails, Announcements announcements, RoleHolders roleHolders, Calendars calendars) {
    this.mails = mails;
    this.announcements = announcements;
    this.roleHolders = roleHolders;
    this.calendars = calendars;
  }

  /** A mail that didn't arrive, and what the other side said. */
  public record Returned(
      String person, String address, LocalDate day, String subject, String reason) {}

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Returned> of(String organization) {
    return mails
        .findByOrganizationAndStateOrderByIdDesc(
            organization, MailState.UNDELIVERABLE, Limit.of(AT_MOST))
        .stream()
        .map(
            mail ->
                new Returned(
                    mail.person(), mail.recipient(), mail.sendDay(), mail.subject(), mail.reason()))
        .toList();
  }

  /** Ends a mail, and tells the coordinators; not by a mail to the same address. */
  void end(Mail mail, Trouble trouble, String why) {
    mail.undeliverable(trouble, why);
    tell(mail);
  }

  void tell(Mail mail) {
    LocalDate today = calendars.of(mail.organization()).today();
    String key = mail.organization() + ":MAIL-" + mail.sendDay() + ":" + mail.person();
    announcements.announceAll(
        roleHolders.all(mail.organization(), Role.COORDINATOR, today).stream()
            .map(Person::id)
            .filter(id -> !id.equals(mail.person()))
            .map(id -> Announcement.once(mail.organization(), key, KIND, id))
            .toList());
  }
}
