package org.almanac.mentorship;

import static java.util.function.Function.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.access.NoticeSeen;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.people.Absences;
import org.almanac.rules.Rules;
import org.almanac.tasks.DayNotices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the two of a pair are in touch: either may say so, and after a long silence both get one
 * note, and one more; then nothing is written any more, and somebody may say hello.
 */
@Service
@Transactional
class Contact implements DayNotices {
  private final RunningPairs pairs;
  private final PairContacts contacts;
  private final Announcements announcements;
  private final MailRoom room;
  private final NoticeSeen wishes;
  private final Absences absences;
  private final Rules rules;
  private final Calendars calendars;

  Contact(
      RunningPairs pairs,
      PairContacts contacts,
      Announcements announcements,
      MailRoom room,
      NoticeSeen wishes,
      Absences absences,
      Rules rules,
      Calendars calendars) {
    this.pairs = pairs;
    this.contacts = contacts;
    this.announcements = announcements;
    this.room = room;
    this.wishes = wishes;
    this.absences = absences;
    this.rules = rules;
    this.calendars = calendars;
  }

  /** A pair that is written to today. */
  record Due(Two pair, PairContact contact, List<String> readers) {}

  /** One of them says so, for both; whatever was to be written about it is not any more. */
  void inTouch(Two pair) {
    contact(pair).inTouch(calendars.of(pair.organization()).today());
    announcements.forget(pair.organization(), ContactNotice.key(pair), ContactNotice.KIND);
  }

  /** They have found a day: the silence ends then. */
  void meetsOn(Two pair, LocalDate day) {
    inTouch(pair);
    contact(pair).inTouch(day);
  }

  /** The day that they had found doesn't suit any more. */
  void calledOff(Two pair) {
    contact(pair).calledOff(calendars.of(pair.organization()).today());
  }

  @Transactional(readOnly = true)
  public PairContact of(Two pair) {
    return contacts
        .findByOrganizationAndPairId(pair.organization(), pair.pairId())
        .orElseGet(() -> fresh(pair));
  }

  private static PairContact fresh(Two pair) {
    return new PairContact(pair.organization(), pair.pairId(), pair.since());
  }

  @Override
  public void look(String organization, LocalDate day) {
    List<Two> together = pairs.of(organization, day);
    follow(organization, together, day);
    ContactSettings settings = ContactSettings.of(rules.of(organization));
    contacts.findByOrganization(organization).stream()
        .filter(contact -> contact.helloDue(settings, day))
        .forEach(PairContact::sayHello);
    for (Due due : due(organization, together, day)) {
      contact(due.pair()).noted(day);
      due.readers().forEach(person -> announcements.announce(note(due.pair(), person, day)));
    }
  }

  /** The pairs that a round of this day would write to; asking changes nothing. */
  @Transactional(readOnly = true)
  public List<Due> due(String organization, LocalDate day) {
    return due(organization, pairs.of(organization, day), day);
  }

  private List<Due> due(String organization, List<Two> together, LocalDate day) {
    ContactSettings settings = ContactSettings.of(rules.of(organization));
    Set<String> away =
        absences.on(organization, day).stream()
            .map(absence -> absence.personId())
            .collect(Collectors.toSet());
    Map<Long, PairContact> known =
        contacts.findByOrganization(organization).stream()
            .collect(Collectors.toMap(PairContact::pairId, identity()));
    return together.stream()
        .filter(pair -> pair.both().stream().noneMatch(away::contains))
        .map(pair -> due(pair, known.get(pair.pairId())))
        .filter(due -> due.contact().noteDue(settings, due.pair(), day))
        .filter(due -> !due.readers().isEmpty())
        .filter(due -> due.readers().stream().allMatch(one -> room(organization, one, day)))
        .toList();
  }

  private Due due(Two pair, PairContact known) {
    return new Due(pair, known == null ? fresh(pair) : known, readers(pair));
  }

  /** Who wished no reminders is not written to; the other one is. */
  private List<String> readers(Two pair) {
    return pair.both().stream()
        .filter(person -> wishes.reminds(pair.organization(), person))
        .toList();
  }

  private boolean room(String organization, String person, LocalDate day) {
    return room.goesAnyway(organization, person) || room.left(organization, person, day);
  }

  /** Of an occurrence by its day: each note of a pair's life is one of its own. */
  static Announcement note(Two pair, String person, LocalDate day) {
    return Announcement.once(
            pair.organization(), ContactNotice.key(pair), ContactNotice.KIND, person)
        .occurring((int) day.toEpochDay());
  }

  /** Who is new is known from now on, who pauses rests, who is together again begins anew. */
  private void follow(String organization, List<Two> together, LocalDate day) {
    List<PairContact> known = contacts.findByOrganization(organization);
    Set<Long> ids = known.stream().map(PairContact::pairId).collect(Collectors.toSet());
    together.stream()
        .filter(pair -> !ids.contains(pair.pairId()))
        .forEach(pair -> contacts.save(fresh(pair)));
    Map<Long, Two> running = together.stream().collect(Collectors.toMap(Two::pairId, identity()));
    for (PairContact contact : known) {
      boolean runs = running.containsKey(contact.pairId());
      if (runs) {
        contact.agreed(running.get(contact.pairId()).since());
      }
      if (runs && contact.isResting()) {
        contact.goesOn(day);
      } else if (!runs && !contact.isResting()) {
        contact.rests();
      }
    }
  }

  private PairContact contact(Two pair) {
    Optional<PairContact> known =
        contacts.findByOrganizationAndPairId(pair.organization(), pair.pairId());
    return known.orElseGet(() -> contacts.save(of(pair)));
  }
}
