package org.almanac.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one mail of everything that one person may be told now. */
@Component
class Composition {
  private static final Logger log = LoggerFactory.getLogger(Composition.class);

  private final Notices notices;
  private final Mails mails;
  private final Calendars calendars;
  private final Wording wording;
  private final Writing writing;
  private final Filing filing;
  private final Letters letters;
  private final MailStops stops;
  private final FirstMails firstMails;
  private final FirstLook firstLook;

  Composition(
      Notices notices,
      Mails mails,
      Calendars calendars,
      Wording wording,
      Writing writing,
      Filing filing,
      Letters letters,
      MailStops stops,
      FirstMails firstMails,
      FirstLook firstLook) {
    this.notices = notices;
    this.mails = mails;
    this.calendars = calendars;
    this.wording = wording;
    this.writing = writing;
    this.filing = filing;
    this.letters = letters;
    this.stops = stops;
    this.firstMails = firstMails;
    this.firstLook = firstLook;
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

  private void compose(Occasion occasion) {
    try {
      List<Notices.Notice> ready = lookedAt(occasion, notices.ready(occasion.to(), occasion.now()));
      List<Notices.Notice> urgent = ready.stream().filter(Notices.Notice::sameDay).toList();
      if (urgent.size() < ready.size() && !hadTodays(occasion) && !held(occasion)) {
        filing.file(writing.draft(occasion, Mail.DAILY, ready));
        return;
      }
      notices.notNow(ids(ready.stream().filter(notice -> !notice.sameDay()).toList()));
      if (!urgent.isEmpty()) {
        String kind = Mail.SAME_DAY + (sameDayMails(occasion) + 1);
        filing.file(writing.draft(occasion, kind, urgent));
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
}
