package org.almanac.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the schools for a day, for snow most often, and opens them after all. */
@Service
@Transactional
public class Closing {
  private final ClosedDays days;
  private final Clock clock;

  Closing(ClosedDays days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  /** Said twice, it is closed once. Answers whether it was open so far. */
  public boolean close(String organization, LocalDate day, String label, String by) {
    if (days.findByOrganizationAndClosedOn(organization, day).isPresent()) {
      return false;
    }
    days.saveAndFlush(new ClosedDay(organization, day, label, by, clock.instant()));
    return true;
  }

  /** It is a day like any other again; what was put off meanwhile stays put off. */
  public void open(String organization, LocalDate day) {
    days.findByOrganizationAndClosedOn(organization, day).ifPresent(days::delete);
  }

  @Transactional(readOnly = true)
  public List<ClosedDay> of(String organization) {
    return days.findByOrganizationOrderByClosedOn(organization);
  }
}
