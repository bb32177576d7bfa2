package org.almanac.staffing;

import jakarta.persistence.EntityManager;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.people.Merging;
import org.almanac.people.Person;
import org.almanac.tasks.HandingOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two records of one person become one, after a look. */
@Component
class Merges {
  private static final Logger LOG = LoggerFactory.getLogger(Merges.class);

  private final Merging merging;
  private final HandingOver handingOver;
  private final Calendars calendars;
  private final Tenants tenants;
  private final EntityManager entities;
  private final TransactionTemplate transaction;

  Merges(
      Merging merging,
      HandingOver handingOver,
      Calendars calendars,
      Tenants tenants,
      EntityManager entities,
      PlatformTransactionManager transactions) {
    this.merging = merging;
    this.handingOver = handingOver;
    this.calendars = calendars;
    this.tenants = tenants;
    this.entities = entities;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Makes it and takes it back: so what is shown is what would be. */
  Merging.Merged look(Person keep, String other, String by) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          Merging.Merged merged = merge(keep, other, by);
          entities.clear();
          return merged;
        });
  }

  void make(Person keep, String other, String by) {
    transaction.executeWithoutResult(status -> merge(keep, other, by));
    follow(keep.organization());
  }

  /** After the commit; what doesn't succeed here the daily round does. */
  private void follow(String organization) {
    try {
      tenants.within(organization, () -> handingOver.follow(organization));
    } catch (RuntimeException e) {
      LOG.warn("Open work in {} follows with the next daily round", organization, e);
    }
  }

  private Merging.Merged merge(Person keep, String other, String by) {
    String organization = keep.organization();
    return merging.merge(organization, keep.id(), other, calendars.of(organization).today(), by);
  }
}
