package org.almanac.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars that an organization's coordinators brought, each as it was: who, when, which. */
@Service
@Transactional
public class BroughtCalendars {
  /** What nobody said yes to isn't kept for longer. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final CalendarVersions versions;
  private final Clock clock;

  BroughtCalendars(CalendarVersions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * Keeps one to look at; what the same person looked at before is dropped.
   *
   * @return under which number it can be found
   */
  public long bring(String organization, String fileName, CalendarFile file, String by) {
    versions.drop(organization, by, clock.instant().minus(KEPT));
    return versions
        .saveAndFlush(CalendarVersion.brought(organization, fileName, file, by, clock.instant()))
        .id();
  }

  @Transactional(readOnly = true)
  public Optional<CalendarVersion> find(String organization, long id) {
    return versions.findByOrganizationAndId(organization, id);
  }

  /** All that were or are in force, newest first. */
  @Transactional(readOnly = true)
  public List<CalendarVersion> past(String organization) {
    return versions.findByOrganizationAndNumberNotNullOrderByNumberDesc(organization);
  }

  /** From this transaction on it is the organization's calendar. */
  public CalendarVersion takeForce(CalendarVersion brought, CalendarFile whole, String by) {
    int number = past(brought.organization()).stream().findFirst().map(v -> v.number()).orElse(0);
    versions.deleteById(brought.id());
    return versions.saveAndFlush(brought.inForce(number + 1, whole, by, clock.instant()));
  }
}
