package org.almanac.imports;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.calendar.Calendars;
import org.almanac.engine.LongWork;
import org.almanac.engine.Tenants;
import org.almanac.people.Organizations;
import org.almanac.people.PeopleChanged;
import org.almanac.tasks.HandingOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files over as the look showed it: people, places and the record in one transaction, all or
 * nothing; then the open work of roles that changed hands follows.
 */
@Component
class Importing {
  private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

  private final Looks looks;
  private final Doing doing;
  private final Runs runs;
  private final HandingOver handingOver;
  private final Tenants tenants;
  private final Calendars calendars;
  private final Organizations organizations;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final LongWork work = new LongWork("import");
  private final Map<Long, Progress> running = new ConcurrentHashMap<>();

  Importing(
      Looks looks,
      Doing doing,
      Runs runs,
      HandingOver handingOver,
      Tenants tenants,
      Calendars calendars,
      Organizations organizations,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.looks = looks;
    this.doing = doing;
    this.runs = runs;
    this.handingOver = handingOver;
    this.tenants = tenants;
    this.calendars = calendars;
    this.organizations = organizations;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** How many of the changes are made. */
  record Progress(AtomicInteger done, int total) {}

  /**
   * Begins to do what was shown, and answers when it is done or takes longer than a moment.
   *
   * @param shown the fingerprint of the look that was agreed to
   */
  void begin(Run run, String shown, String by, Locale locale) {
    if (!runs.begin(run, by)) {
      return; // a second click: the first one does it
    }
    work.begin(() -> run(run, shown, by, locale));
  }

  /** How far a run is; null where it isn't on its way here. */
  Progress progress(Run run) {
    return running.get(run.id());
  }

  private void run(Run run, String shown, String by, Locale locale) {
    try {
      String note =
          tenants.within(
              run.organization(),
              () -> transaction.execute(status -> take(run, shown, by, locale)));
      if (note != null) {
        runs.back(run, note);
      } else {
        handOver(run.organization());
      }
    } catch (RuntimeException e) {
      LOG.error("Import {} of {} was undone as a whole", run.id(), run.organization(), e);
      runs.back(run, "stopped");
    } finally {
      running.remove(run.id());
    }
  }

  /**
   * Open work follows at once, but after the commit: cards go out page by page in transactions of
   * their own, which see only what is committed. What does not succeed here the daily round does.
   */
  private void handOver(String organization) {
    try {
      tenants.within(
          organization,
          () -> {
            handingOver.follow(organization);
            return null;
          });
    } catch (RuntimeException e) {
      LOG.warn("Open work in {} follows with the next daily round", organization, e);
    }
  }

  /** Answers why it was not done; null when it was. */
  private String take(Run run, String shown, String by, Locale locale) {
    String organization = run.organization();
    // one import at a time for an organization, on however many nodes
    organizations.alone(organization);
    List<Upload> files = runs.files(run);
    Look look = looks.look(organization, files, by, locale);
    if (look.isRefused() || !look.fingerprint().equals(shown)) {
      return "moved";
    }
    Progress progress = new Progress(new AtomicInteger(), look.changes().size());
    running.put(run.id(), progress);
    doing.apply(
        looks.standing(organization),
        look.changes(),
        calendars.of(organization).today(),
        by,
        progress.done()::incrementAndGet);
    runs.finish(run, look);
    events.publishEvent(new PeopleChanged(organization));
    return null;
  }

  @PreDestroy
  void stop() {
    work.stop();
  }
}
