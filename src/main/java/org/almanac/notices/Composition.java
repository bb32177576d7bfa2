package org.almanac.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one mail of everything that one person may be told now, for so many people at a time. */
@Component
class Composition {
  private static final Logger log = LoggerFactory.getLogger(Composition.class);

  /** So many people are looked up, and their mails stored, together. */
  private static final int AT_ONCE = 50;

  private final Notices notices;
  private final Mails mails;
  private final Calendars calendars;
  private final Wording wording;
  private final Writing writing;
  private final Filing filing;
  private final Letters letters;
  private final Addressees addressees;
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
      Addressees addressees,
      FirstMails firstMails,
      FirstLook firstLook) {
    this.notices = notices;
    this.mails = mails;
    this.calendars = calendars;
    this.wording = wording;
    this.writing = writing;
    this.filing = filing;
    this.letters = letters;
    this.addressees = addressees;
    this.firstMails = firstMails;
    this.firstLook = firstLook;
  }

  void composeDue(Instant now) {
    notices.addressees(now).stream()
        .collect(groupingBy(Notices.Addressee::organization))
        .forEach(
            (organization, people) -> {
              for (int i = 0; i < people.size(); i += AT_ONCE) {
                orSoon(organization, people.subList(i, Math.min(i + AT_ONCE, people.size())), now);
              }
            });
  }

  /** What is out of order in one organization keeps no other from its mails. */
  private void orSoon(String organization, List<Notices.Addressee> people, Instant now) {
    try {
      compose(occasion(organization, now), people);
    } catch (RuntimeException e) {
      log.error("Mails of {} can't be written and are tried again soon", organization, e);
      notices.soon(organization, people.stream().map(Notices.Addressee::person).toList(), now);
    }
  }

  private Occasion occasion(String organization, Instant now) {
    LocalDate today = calendars.of(organization).local(now).toLocalDate();
    Letters.Signature from = letters.signature(organization);
    return new Occasion(organization, today, from, now, firstMails.pending(organization));
  }

  /** A mail that can't be written or stored keeps no other from the outbox. */
  private void compose(Occasion occasion, List<Notices.Addressee> people) {
    Addressees.Known known =
        addressees.look(occasion, people.stream().map(Notices.Addressee::person).toList());
    List<Draft> drafts = new ArrayList<>();
    people.forEach(
        to ->
            orLater(
                to, occasion, () -> draft(occasion, to.person(), known).ifPresent(drafts::add)));
    try {
      filing.file(drafts);
    } catch (RuntimeException e) {
      log.warn("Not all of {} mails can be stored: each by itself", drafts.size(), e);
      drafts.forEach(
          draft ->
              orLater(
                  new Notices.Addressee(occasion.organization(), draft.key().person()),
                  occasion,
                  () -> filing.file(List.of(draft))));
    }
  }

  private void orLater(Notices.Addressee to, Occasion occasion, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.error("The mail for {} waits: a change today for a moment, all else for a day", to, e);
      notices.putBack(to, occasion.now());
    }
  }

  private Optional<Draft> draft(Occasion occasion, String person, Addressees.Known known) {
    List<Notices.Notice> ready = lookedAt(occasion, known.ready().getOrDefault(person, List.of()));
    List<Notices.Notice> urgent = ready.stream().filter(Notices.Notice::sameDay).toList();
    boolean daily = !known.written().contains(person) && !known.held().contains(person);
    if (urgent.size() < ready.size() && daily) {
      return Optional.of(writing.draft(occasion, occasion.key(person, Mail.DAILY), ready, known));
    }
    notices.notNow(ids(ready.stream().filter(notice -> !notice.sameDay()).toList()));
    return urgent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            writing.draft(
                occasion, occasion.key(person, nextSameDay(occasion, person)), urgent, known));
  }

  /** Without what belongs to a program whose first mails nobody has looked at: that waits. */
  private List<Notices.Notice> lookedAt(Occasion occasion, List<Notices.Notice> ready) {
    if (occasion.pending().isEmpty()) {
      return ready;
    }
    Map<Boolean, List<Notices.Notice>> waits =
        ready.stream().collect(partitioningBy(notice -> program(occasion, notice).isPresent()));
    notices.notNow(ids(waits.get(true)));
    waits.get(true).stream()
        .flatMap(notice -> program(occasion, notice).stream())
        .distinct()
        .forEach(program -> firstLook.ask(occasion.organization(), program, occasion.today()));
    return waits.get(false);
  }

  private Optional<MailProgram> program(Occasion occasion, Notices.Notice notice) {
    return FirstMails.waitsFor(
        occasion.pending(), occasion.organization(), wording.about(notice.item()));
  }

  private String nextSameDay(Occasion occasion, String person) {
    int highest =
        mails.sameDayKinds(occasion.organization(), person, occasion.today()).stream()
            .mapToInt(kind -> Integer.parseInt(kind.substring(Mail.SAME_DAY.length())))
            .max()
            .orElse(0);
    return Mail.SAME_DAY + (highest + 1);
  }

  private static List<Long> ids(List<Notices.Notice> of) {
    return of.stream().map(Notices.Notice::id).toList();
  }
}
