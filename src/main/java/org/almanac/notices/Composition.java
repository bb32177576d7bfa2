package org.almanac.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.access.Languages;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one mail of everything that one person may be told now. The words are asked for before any
 * row is locked; then the rows are taken in hand, and only if nobody else was faster the mail is
 * stored with them in one transaction.
 */
@Component
class Composition {
  private static final Logger log = LoggerFactory.getLogger(Composition.class);

  private final Notices notices;
  private final Mails mails;
  private final MailEnclosures enclosures;
  private final Persons persons;
  private final Calendars calendars;
  private final Wording wording;
  private final Signing signing;
  private final Letters letters;
  private final Languages languages;
  private final MailSettings settings;
  private final Undelivered undelivered;
  private final MailStops stops;
  private final StopLinks stopLinks;
  private final FirstMails firstMails;
  private final FirstLook firstLook;
  private final TransactionTemplate transaction;

  Composition(
      Notices notices,
      Mails mails,
      MailEnclosures enclosures,
      Persons persons,
      Calendars calendars,
      Wording wording,
      Signing signing,
      Letters letters,
      Languages languages,
      MailSettings settings,
      Undelivered undelivered,
      MailStops stops,
      StopLinks stopLinks,
      FirstMails firstMails,
      FirstLook firstLook,
      PlatformTransactionManager transactions) {
    this.notices = notices;
    this.mails = mails;
    this.enclosures = enclosures;
    this.persons = persons;
    this.calendars = calendars;
    this.wording = wording;
    this.signing = signing;
    this.letters = letters;
    this.languages = languages;
    this.settings = settings;
    this.undelivered = undelivered;
    this.stops = stops;
    this.stopLinks = stopLinks;
    this.firstMails = firstMails;
    this.firstLook = firstLook;
    this.transaction = new TransactionTemplate(transactions);
  }

  void composeDue(Instant now) {
    notices.addressees(now).stream()
        .collect(groupingBy(Notices.Addressee::organization))
        .forEach(
            (organization, people) -> {
              LocalDate today = calendars.of(organization).local(now).toLocalDate();
              Letters.Signature from = letters.signature(organization);
              List<MailProgram> pending = firstMails.pending(organization);
              people.forEach(to -> compose(new Occasion(to, today, from, now, pending)));
            });
  }

  /** One person, today, who signs, and whose first mails nobody has let go yet. */
  private record Occasion(
      Notices.Addressee to,
      LocalDate today,
      Letters.Signature from,
      Instant now,
      List<MailProgram> pending) {
    MailKey key(String kind) {
      return new MailKey(to.organization(), to.person(), today, kind);
    }
  }

  private void compose(Occasion occasion) {
    try {
      List<Notices.Notice> ready = lookedAt(occasion, notices.ready(occasion.to(), occasion.now()));
      List<Notices.Notice> urgent = ready.stream().filter(Notices.Notice::sameDay).toList();
      if (urgent.size() < ready.size() && !hadTodays(occasion) && !held(occasion)) {
        write(occasion, Mail.DAILY, ready, unsentBefore(occasion));
        return;
      }
      notices.notNow(ids(ready.stream().filter(notice -> !notice.sameDay()).toList()));
      if (!urgent.isEmpty()) {
        write(occasion, Mail.SAME_DAY + (sameDayMails(occasion) + 1), urgent, List.of());
      }
    } catch (RuntimeException e) {
      log.error("The mail for {} waits for the next daily mail", occasion.to(), e);
      notices.putBack(occasion.to(), occasion.now());
    }
  }

  /** Without what belongs to a program whose first mails nobody has looked at: that waits. */
  private List<Notices.Notice> lookedAt(Occasion occasion, List<Notices.Notice> ready) {
    if (occasion.pending().isEmpty()) {
      return ready;
    }
    String organization = occasion.to().organization();
    Map<Boolean, List<Notices.Notice>> waits =
        ready.stream().collect(partitioningBy(notice -> program(occasion, notice).isPresent()));
    notices.notNow(ids(waits.get(true)));
    waits.get(true).stream()
        .flatMap(notice -> program(occasion, notice).stream())
        .distinct()
        .forEach(program -> firstLook.ask(organization, program, occasion.today()));
    return waits.get(false);
  }

  private Optional<MailProgram> program(Occasion occasion, Notices.Notice notice) {
    return FirstMails.waitsFor(
        occasion.pending(), occasion.to().organization(), wording.about(notice.item()));
  }

  private boolean held(Occasion occasion) {
    return stops.hold(occasion.to().organization(), occasion.to().person()).isPresent();
  }

  private void write(
      Occasion occasion, String kind, List<Notices.Notice> ready, List<Mail> unsent) {
    List<Notices.Notice> all =
        Stream.concat(notices.inMails(mailIds(unsent)).stream(), ready.stream()).toList();
    Person to = persons.findById(occasion.to().person()).orElse(null);
    Locale locale = languages.of(occasion.to().organization(), occasion.to().person());
    Wording.Said said = wording.of(all, locale);
    String stop = needed(all, said) ? null : stopLinks.make();
    Letter letter =
        to == null || said.paragraphs().isEmpty()
            ? null
            : letters.write(
                to, locale, signing.signed(to, said.paragraphs()), occasion.from(), stop);
    String id = signing.messageId(occasion.key(kind), settings.host());
    transaction.executeWithoutResult(
        status -> {
          if (!stillOurs(occasion, ready, unsent)) {
            return;
          }
          notices.waiting(said.later());
          notices.dropped(said.settled());
          if (letter == null) {
            notices.dropped(said.told());
          } else {
            boolean sameDay = all.stream().anyMatch(Notices.Notice::sameDay);
            notices.mailed(said.told(), store(occasion, kind, sameDay, letter, id).id());
          }
        });
  }

  private boolean needed(List<Notices.Notice> all, Wording.Said said) {
    return all.stream()
        .filter(notice -> said.told().contains(notice.id()))
        .anyMatch(notice -> wording.needed(notice.item()));
  }

  /** Takes the notices in hand, and earlier mails that never left: this one replaces them. */
  private boolean stillOurs(Occasion occasion, List<Notices.Notice> ready, List<Mail> unsent) {
    List<Mail> locked = unsent.isEmpty() ? unsent : unsentBefore(occasion);
    if (!mailIds(locked).equals(mailIds(unsent)) || notices.lockReady(ids(ready)) < ready.size()) {
      return false;
    }
    locked.forEach(Mail::replaced);
    return true;
  }

  private Mail store(Occasion occasion, String kind, boolean sameDay, Letter letter, String id) {
    Mail mail = mails.save(new Mail(occasion.key(kind), sameDay, letter, id, occasion.now()));
    if (letter.stopPath() != null) {
      stopLinks.keep(letter.stopPath(), mail.organization(), mail.person());
    }
    enclosures.saveAll(MailEnclosure.in(mail.id(), letter.enclosures()));
    Delivery.problemOf(letter.recipient())
        .ifPresent(why -> undelivered.end(mail, Trouble.ADDRESS, why));
    return mail;
  }

  private List<Mail> unsentBefore(Occasion occasion) {
    return transaction.execute(
        status ->
            mails.lockUnsentBefore(
                occasion.to().organization(), occasion.to().person(), occasion.today()));
  }

  private boolean hadTodays(Occasion occasion) {
    return mails.existsByOrganizationAndPersonAndSendDayAndKind(
        occasion.to().organization(), occasion.to().person(), occasion.today(), Mail.DAILY);
  }

  private int sameDayMails(Occasion occasion) {
    return mails.countByOrganizationAndPersonAndSendDayAndKindStartingWith(
        occasion.to().organization(), occasion.to().person(), occasion.today(), Mail.SAME_DAY);
  }

  private static List<Long> ids(List<Notices.Notice> of) {
    return of.stream().map(Notices.Notice::id).toList();
  }

  private static List<Long> mailIds(List<Mail> of) {
    return of.stream().map(Mail::id).toList();
  }
}
