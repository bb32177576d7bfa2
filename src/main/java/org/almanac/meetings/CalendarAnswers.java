package org.almanac.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.notices.CalendarReplies;
import org.almanac.notices.CalendarReply;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people's calendars answer beside their cards. We ask for no such answer, but some
 * decline there and think that they have told us. What the card says is what counts.
 */
@Component
class CalendarAnswers implements CalendarReplies {
  private static final Pattern UID = Pattern.compile("([A-Za-z0-9_-]{1,16})\\.(.{1,32})@almanac");

  private final Meetings meetings;
  private final Participations participations;
  private final BehalfRecords records;
  private final Persons persons;
  private final Clock clock;

  CalendarAnswers(
      Meetings meetings,
      Participations participations,
      BehalfRecords records,
      Persons persons,
      Clock clock) {
    this.meetings = meetings;
    this.participations = participations;
    this.records = records;
    this.persons = persons;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean replied(CalendarReply reply) {
    Matcher uid = UID.matcher(reply.uid());
    if (!uid.matches()) {
      return false;
    }
    Optional<Meeting> meeting = meetings.findByOrganizationAndKey(uid.group(1), uid.group(2));
    Optional<Participation> who =
        meeting.flatMap(m -> person(m.organization(), reply).flatMap(p -> part(m, p)));
    who.filter(part -> part.answeredInCalendar(reply, meeting.get().sequence()))
        .ifPresent(part -> note(part, reply));
    return who.isPresent();
  }

  /** What it answers now, for everybody who may ask later how we know. */
  private void note(Participation part, CalendarReply reply) {
    BehalfRecord.What what =
        switch (reply.answer()) {
          case ACCEPTED -> BehalfRecord.What.COMING;
          case TENTATIVE -> BehalfRecord.What.PERHAPS;
          case DECLINED -> BehalfRecord.What.CANT_COME;
        };
    records.save(
        new BehalfRecord(part, what, BehalfRecord.How.CALENDAR, part.person(), clock.instant())
            .from(reply.attendee()));
  }

  /** Who reads this mailbox alone; where several do, nobody knows whose answer it is. */
  private Optional<Person> person(String organization, CalendarReply reply) {
    List<Person> there =
        persons.findByMail(reply.attendee().toLowerCase(Locale.ROOT)).stream()
            .filter(person -> person.organization().equals(organization))
            .toList();
    return there.size() == 1
        ? there.stream().filter(person -> !person.sharesMailbox()).findFirst()
        : Optional.empty();
  }

  private Optional<Participation> part(Meeting meeting, Person person) {
    return participations.findByOrganizationAndMeetingKeyAndPersonId(
        meeting.organization(), meeting.key(), person.id());
  }
}
