package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.access.NoticeSeen;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.tasks.DayNotices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the two questions to the new members: as a line in a mail that goes anyway, and only then
 * in one of its own, where the month has room for it.
 */
@Component
@Transactional
class PulseAsking implements DayNotices {
  private final Pulses pulses;
  private final AskedPulses asked;
  private final PulseBox box;
  private final RoleHolders holders;
  private final NoticeSeen wishes;
  private final MailRoom room;
  private final Announcements announcements;

  PulseAsking(
      Pulses pulses,
      AskedPulses asked,
      PulseBox box,
      RoleHolders holders,
      NoticeSeen wishes,
      MailRoom room,
      Announcements announcements) {
    this.pulses = pulses;
    this.asked = asked;
    this.box = box;
    this.holders = holders;
    this.wishes = wishes;
    this.room = room;
    this.announcements = announcements;
  }

  @Override
  public void look(String organization, LocalDate day) {
    pulses.open(organization, day).ifPresent(pulse -> asked.keep(organization, pulse));
    box.forgetMarks(organization, day);
    announcements.announceAll(due(organization, day));
  }

  /** Whom a round of this day would ask; asking this changes nothing. */
  @Transactional(readOnly = true)
  public List<Announcement> due(String organization, LocalDate day) {
    Optional<Pulse> open = pulses.open(organization, day);
    return open.map(pulse -> due(organization, pulse, day)).orElse(List.of());
  }

  private List<Announcement> due(String organization, Pulse pulse, LocalDate day) {
    boolean late = !day.isBefore(pulse.ownMail());
    return holders.all(organization, Role.NEW_MEMBER, day).stream()
        .map(Person::id)
        .filter(person -> wishes.reminds(organization, person))
        .filter(person -> !box.answered(organization, pulse.name(), person))
        .map(person -> question(organization, pulse, person))
        .filter(question -> !announcements.announced(question))
        .filter(
            question ->
                room.goesAnyway(organization, question.person())
                    || late && room.left(organization, question.person(), day))
        .toList();
  }

  private static Announcement question(String organization, Pulse pulse, String person) {
    String key = TouchKeys.part(organization, PulseNotice.PART, pulse.name());
    return Announcement.once(organization, key, PulseNotice.KIND, person);
  }
}
