package org.almanac.staffing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.tasks.Going;
import org.almanac.tasks.HandingOver;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at a change of people before it is made, and makes it. The look makes it too, and takes it
 * back: so what is shown is what the rules do.
 */
@Component
class StaffChanges {
  private static final Logger LOG = LoggerFactory.getLogger(StaffChanges.class);

  private final PeopleChanges changes;
  private final HandingOver handingOver;
  private final OpenTasks tasks;
  private final StaffNotes notes;
  private final Calendars calendars;
  private final Tenants tenants;
  private final EntityManager entities;
  private final TransactionTemplate transaction;

  StaffChanges(
      PeopleChanges changes,
      HandingOver handingOver,
      OpenTasks tasks,
      StaffNotes notes,
      Calendars calendars,
      Tenants tenants,
      EntityManager entities,
      PlatformTransactionManager transactions) {
    this.changes = changes;
    this.handingOver = handingOver;
    this.tasks = tasks;
    this.notes = notes;
    this.calendars = calendars;
    this.tenants = tenants;
    this.entities = entities;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param about whom the change is about: what stays with them is told
   * @throws org.almanac.people.ChangeRefused when it can't be made
   */
  StaffLook look(String organization, PeopleChange change, String about, String by) {
    LocalDate today = calendars.of(organization).today();
    LocalDate day = change.day().isBefore(today) ? today : change.day();
    return tenants.within(
        organization,
        () ->
            transaction.execute(
                status -> {
                  Set<String> anyway = ids(handingOver.wouldGo(organization, day));
                  Set<String> follows = new HashSet<>(handingOver.wouldFollow(organization, day));
                  follows.addAll(notes.supervising(organization, day));
                  changes.make(organization, change, by);
                  StaffLook look = look(organization, change, about, day, anyway, follows);
                  status.setRollbackOnly();
                  entities.clear();
                  return look;
                }));
  }

  private StaffLook look(
      String organization,
      PeopleChange change,
      String about,
      LocalDate day,
      Set<String> anyway,
      Set<String> before) {
    List<Going> going = handingOver.wouldGo(organization, day);
    Set<String> gone = ids(going);
    List<Going> now = going.stream().filter(move -> !anyway.contains(key(move))).toList();
    List<String> stays =
        tasks.of(about).stream()
            .filter(task -> going.stream().noneMatch(move -> move.taskId().equals(task.id())))
            .map(OpenTask::name)
            .toList();
    List<String> follows =
        handingOver.wouldFollow(organization, day).stream()
            .filter(line -> !before.contains(line))
            .toList();
    List<String> told =
        Stream.of(notes.supervising(organization, day), notes.of(organization, change, day))
            .flatMap(List::stream)
            .filter(line -> !before.contains(line))
            .toList();
    return new StaffLook(
        day, now, stays, follows, told, Integer.toHexString((gone + "|" + follows).hashCode()));
  }

  /**
   * Makes what was looked at. False, and nothing made, when something else would follow by now.
   *
   * @param shown the fingerprint of the look that was agreed to
   */
  boolean make(String organization, PeopleChange change, String about, String by, String shown) {
    if (!look(organization, change, about, by).fingerprint().equals(shown)) {
      return false;
    }
    make(organization, change, by);
    return true;
  }

  /** Makes a change that moves no work. */
  void make(String organization, PeopleChange change, String by) {
    tenants.within(
        organization,
        () -> transaction.executeWithoutResult(s -> changes.make(organization, change, by)));
    follow(organization);
  }

  /** After the commit, as an import does it; what doesn't succeed here the daily round does. */
  private void follow(String organization) {
    try {
      tenants.within(organization, () -> handingOver.follow(organization));
    } catch (RuntimeException e) {
      LOG.warn("Open work in {} follows with the next daily round", organization, e);
    }
  }

  private static Set<String> ids(List<Going> going) {
    return going.stream().map(StaffChanges::key).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(Going move) {
    return move.taskId() + ">" + move.to() + "/" + move.standsInFor();
  }
}
