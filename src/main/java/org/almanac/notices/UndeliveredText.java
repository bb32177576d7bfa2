package org.almanac.notices;

import java.time.LocalDate;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a coordinator whom a mail didn't reach, and why. */
@Component
class UndeliveredText implements NoticeText {
  private final Mails mails;
  private final Persons persons;
  private final MessageSource messages;

  UndeliveredText(Mails mails, Persons persons, MessageSource messages) {
    this.mails = mails;
    this.persons = persons;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return Undelivered.KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    // ddsb:MAIL-2026-09-14:p0123
    String[] key = item.businessKey().split(":");
    String person = key[2];
    LocalDate day = LocalDate.parse(key[1].substring("MAIL-".length()));
    return mails
        .findFirstByOrganizationAndPersonAndSendDayAndStateOrderByIdDesc(
            item.organization(), person, day, MailState.UNDELIVERABLE)
        .map(mail -> write(mail, persons.findById(person).map(Person::name).orElse(person)))
        .orElse(null);
  }

  @Override
  public boolean openToCoordinators() {
    return true;
  }

  private Paragraph write(Mail mail, String name) {
    String address = mail.recipient() == null ? "" : mail.recipient();
    return Paragraph.of(
        say("heading", name),
        address.isBlank() ? say("nowhere", name) : say("address", mail.subject(), address),
        say("reason", mail.reason()),
        say("what"));
  }

  private String say(String key, Object... values) {
    return messages.getMessage(
        "notices.undelivered." + key, values, LocaleContextHolder.getLocale());
  }
}
