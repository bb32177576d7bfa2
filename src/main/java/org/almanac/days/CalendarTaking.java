package org.almanac.days;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.BroughtCalendars;
import org.almanac.calendar.CalendarVersion;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.engine.LongWork;
import org.almanac.engine.Refusal;
import org.almanac.engine.SeparateTransactions;
import org.almanac.engine.Tenants;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.people.Organizations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The yes: the calendar is the organization's and the moves that were shown are on the record, in
 * one transaction; then each thing moves in a transaction of its own, as often as it takes.
 */
@Component
class CalendarTaking {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarTaking.class);

  private final CalendarLooks looks;
  private final BroughtCalendars versions;
  private final CalendarMoves moves;
  private final ObjectProvider<CountedDates> keepers;
  private final SeparateTransactions separate;
  private final Tenants tenants;
  private final Organizations organizations;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final LongWork work = new LongWork("calendar");

  CalendarTaking(
      CalendarLooks looks,
      BroughtCalendars versions,
      CalendarMoves moves,
      ObjectProvider<CountedDates> keepers,
      SeparateTransactions separate,
      Tenants tenants,
      Organizations organizations,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.looks = looks;
    this.versions = versions;
    this.moves = moves;
    this.keepers = keepers;
    this.separate = separate;
    this.tenants = tenants;
    this.organizations = organizations;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Does what was shown; answers the calendar that is in force by it, or nothing where something
   * else would be done by now.
   *
   * @param shown the fingerprint of the look that somebody said yes to
   */
  Optional<CalendarVersion> take(
      CalendarVersion brought,
      Map<String, Optional<LocalDate>> chosen,
      String shown,
      String by,
      Locale locale) {
    String organization = brought.organization();
    CalendarVersion taken =
        tenants.within(
            organization,
            () ->
                transaction.execute(
                    status -> {
                      // one calendar at a time for an organization, on however many nodes
                      organizations.alone(organization);
                      if (versions.find(organization, brought.id()).isEmpty()) {
                        return null; // a second click: the first one did it
                      }
                      CalendarLook look = looks.look(brought, chosen, locale);
                      if (!look.fingerprint().equals(shown)) {
                        return null;
                      }
                      CalendarVersion version = versions.takeForce(brought, look.whole(), by);
                      moves.closeBefore(version);
                      moves.keep(version, look.moves());
                      return version;
                    }));
    if (taken != null) {
      follow(taken, locale);
    }
    return Optional.ofNullable(taken);
  }

  /** What could not follow the calendar in force tries again; an older one moves nothing. */
  void again(CalendarVersion version, Locale locale) {
    if (inForce(version)) {
      moves.again(version);
      follow(version, locale);
    }
  }

  private boolean inForce(CalendarVersion version) {
    return versions.past(version.organization()).stream()
        .findFirst()
        .filter(newest -> newest.id() == version.id())
        .isPresent();
  }

  /** What was on its way when the program was stopped goes on. */
  @EventListener(ApplicationStartedEvent.class)
  void afterAStop() {
    moves
        .unfinished()
        .forEach(
            left ->
                versions
                    .find(left.organization(), left.version())
                    .filter(this::inForce)
                    .ifPresent(version -> work.later(() -> run(version, Locale.ENGLISH))));
  }

  private void follow(CalendarVersion version, Locale locale) {
    work.begin(() -> run(version, locale));
  }

  private void run(CalendarVersion version, Locale locale) {
    LocaleContextHolder.setLocale(locale);
    try {
      tenants.within(version.organization(), () -> moveAll(version));
      events.publishEvent(new MeetingsChanged(version.organization(), true));
    } catch (RuntimeException e) {
      LOG.error("Dates of {} wait for their new calendar", version.organization(), e);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private void moveAll(CalendarVersion version) {
    moves.of(version).stream()
        .filter(kept -> kept.state().equals("WAITING"))
        .map(kept -> new CalendarMoves.Thing(kept.move().keeper(), kept.move().key()))
        .distinct()
        .forEach(thing -> move(version, thing));
  }

  private void move(CalendarVersion version, CalendarMoves.Thing thing) {
    try {
      separate.run(
          () -> {
            List<DateMove> waiting = moves.claim(version, thing);
            if (!waiting.isEmpty()) {
              keeper(thing).move(version.organization(), thing.key(), waiting, version.by());
              moves.done(version, thing);
            }
          });
    } catch (RuntimeException e) {
      LOG.warn("{} of {} stays where it was", thing, version.organization(), e);
      moves.failed(version, thing, e instanceof Refusal refusal ? refusal.getMessage() : "");
    }
  }

  private CountedDates keeper(CalendarMoves.Thing thing) {
    return keepers.stream()
        .filter(keeper -> keeper.keeper().equals(thing.keeper()))
        .findFirst()
        .orElseThrow();
  }

  @PreDestroy
  void stop() {
    work.stop();
  }
}
