package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.PeopleChanged;
import org.almanac.people.Persons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of who mentors whom, as a mentorship changes them: what was is never deleted. */
@Component
class PairBook {
  private final Pairs pairs;
  private final Persons persons;
  private final ApplicationEventPublisher events;

  PairBook(Pairs pairs, Persons persons, ApplicationEventPublisher events) {
    this.pairs = pairs;
    this.persons = persons;
    this.events = events;
  }

  /** Both are a pair from a day on, if no row says so yet; a last day of null is none. */
  void begins(String organization, String member, String mentor, LocalDate from, LocalDate to) {
    if (open(organization, member, from).stream().noneMatch(p -> p.mentorId().equals(mentor))) {
      Pair pair =
          new Pair(
              persons.findById(mentor).orElseThrow(), persons.findById(member).orElseThrow(), from);
      pairs.save(to == null ? pair : pair.until(to));
      events.publishEvent(new PeopleChanged(organization));
    }
  }

  /** Each day between two on which a mentor has room that a pair took until then. */
  Stream<LocalDate> rooms(String organization, LocalDate from, LocalDate to) {
    return pairs.findByOrganizationOrderById(organization).stream()
        .filter(pair -> pair.validTo() != null)
        .map(pair -> pair.validTo().plusDays(1))
        .filter(day -> day.isAfter(from) && !day.isAfter(to));
  }

  /** The member has no mentor from this day on: neither the one nor who did it meanwhile. */
  void endsAll(String organization, String member, LocalDate day) {
    end(organization, open(organization, member, day.minusDays(1)), day);
  }

  /** The member and this mentor are no pair from this day on. */
  void ends(String organization, String member, String mentor, LocalDate day) {
    end(
        organization,
        open(organization, member, day.minusDays(1)).stream()
            .filter(pair -> pair.mentorId().equals(mentor))
            .toList(),
        day);
  }

  /** The two never were a pair, whatever a row says that begins on this day and has no end. */
  void neverWas(String organization, String member, String mentor, LocalDate day) {
    List<Pair> said =
        open(organization, member, day.minusDays(1)).stream()
            .filter(pair -> pair.mentorId().equals(mentor) && pair.validTo() == null)
            .filter(pair -> pair.validFrom().equals(day))
            .toList();
    pairs.deleteAll(said);
    if (!said.isEmpty()) {
      events.publishEvent(new PeopleChanged(organization));
    }
  }

  private void end(String organization, List<Pair> ending, LocalDate day) {
    for (Pair pair : ending) {
      if (pair.validFrom().isAfter(day)) {
        pairs.delete(pair); // it never came to be
      } else {
        // a pair of one day was one that day
        pairs.save(pair.until(pair.validFrom().equals(day) ? day : day.minusDays(1)));
      }
    }
    if (!ending.isEmpty()) {
      events.publishEvent(new PeopleChanged(organization));
    }
  }

  /** Those that go on after this day, or are to come. */
  private List<Pair> open(String organization, String member, LocalDate day) {
    return pairs.findByOrganizationOrderById(organization).stream()
        .filter(pair -> pair.memberId().equals(member))
        .filter(pair -> pair.validTo() == null || pair.validTo().isAfter(day))
        .toList();
  }
}
