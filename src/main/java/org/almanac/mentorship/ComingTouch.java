package org.almanac.mentorship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.ComingNotices;
import org.almanac.notices.NoticeItem;
import org.springframework.stereotype.Component;

/** The notes and questions that the next round will bring, for tomorrow's mail. */
@Component
class ComingTouch implements ComingNotices {
  private final Contact contact;
  private final ContactNotice notice;
  private final PulseAsking asking;
  private final Calendars calendars;
  private final Clock clock;

  ComingTouch(
      Contact contact, ContactNotice notice, PulseAsking asking, Calendars calendars, Clock clock) {
    this.contact = contact;
    this.notice = notice;
    this.asking = asking;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public List<Coming> until(String organization, Instant round) {
    LocalDate day = calendars.of(organization).local(round).toLocalDate();
    return Stream.concat(
            contact.due(organization, day).stream().flatMap(due -> each(due, day)),
            asking.due(organization, day).stream().map(asked -> new Coming(item(asked), null)))
        .toList();
  }

  private Stream<Coming> each(Contact.Due due, LocalDate day) {
    return due.readers().stream()
        .map(
            person -> {
              Announcement note = Contact.note(due.pair(), person, day);
              int number = due.contact().notes() + 1;
              int turn = due.contact().turn() + 1;
              return new Coming(item(note), () -> notice.said(due.pair(), person, number, turn));
            });
  }

  private NoticeItem item(Announcement of) {
    return new NoticeItem(
        of.organization(),
        of.businessKey(),
        of.kind(),
        of.person(),
        of.occurrence(),
        null,
        clock.instant());
  }
}
