package org.almanac.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.invitations.Event;
import org.almanac.invitations.Invitations;
import org.almanac.notices.Enclosure;
import org.almanac.notices.MailedEntries;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a meeting is in people's calendars. A program encloses it in whatever it tells about a
 * meeting: as things are then, it asks to take the entry in, to move it, or to take it out.
 */
@Component
public class MeetingInvitations {
  private final Participations participations;
  private final Invitations invitations;
  private final MailedEntries mailed;
  private final Persons persons;
  private final Calendars calendars;
  private final MessageSource messages;

  MeetingInvitations(
      Participations participations,
      Invitations invitations,
      MailedEntries mailed,
      Persons persons,
      Calendars calendars,
      MessageSource messages) {
    this.participations = participations;
    this.invitations = invitations;
    this.mailed = mailed;
    this.persons = persons;
    this.calendars = calendars;
    this.messages = messages;
  }

  /**
   * The entry for the mail of one who was invited: empty where the calendar knows nothing of it and
   * nothing is to be taken in.
   */
  public Optional<Enclosure> of(Meeting meeting, String person) {
    Optional<Participation> part =
        participations.findByOrganizationAndMeetingKeyAndPersonId(
            meeting.organization(), meeting.key(), person);
    // a card that was taken away in Cockpit takes its entry along; the meeting itself stands
    boolean taken =
        meeting.state() == MeetingState.PLANNED
            && part.filter(p -> p.state() == ParticipationState.CANCELLED).isPresent();
    boolean left = taken || part.filter(p -> p.state() == ParticipationState.LEFT).isPresent();
    // whatever the meeting itself has come to, and each time this person left it or came back
    int sequence =
        meeting.sequence() + part.map(Participation::ownChanges).orElse(0) + (taken ? 1 : 0);
    Event event = event(meeting, true, sequence);
    if ((left || event.cancelled()) && !mailed.taken(meeting.organization(), person, event.uid())) {
      return Optional.empty();
    }
    Event entry = left ? event.withdrawn(sequence) : event;
    return persons
        .findById(person)
        .filter(who -> !who.mail().isBlank()) // no mail will arrive, and somebody is told so
        .map(who -> invitations.invite(who, entry));
  }

  /** Whether the person's calendar was asked to take the meeting in. */
  public boolean taken(Meeting meeting, String person) {
    return mailed.taken(
        meeting.organization(), person, Event.uid(meeting.organization(), meeting.key()));
  }

  /** The entry as others may see it who come by its address: without the way into a video room. */
  public Event event(Meeting meeting) {
    return event(meeting, false, meeting.sequence());
  }

  private Event event(Meeting meeting, boolean withLink, int sequence) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    boolean cancelled = meeting.state() == MeetingState.CANCELLED;
    return new Event(
        Event.uid(meeting.organization(), meeting.key()),
        sequence,
        calendar.local(meeting.beginsAt()),
        calendar.local(meeting.endsAt()),
        summary(meeting, cancelled),
        Stream.of(meeting.place(), meeting.room())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", ")),
        cancelled ? say("cancelled") : description(meeting, calendar, withLink),
        "/meetings/" + meeting.key() + "/card",
        cancelled);
  }

  private String summary(Meeting meeting, boolean cancelled) {
    String program =
        messages.getMessage(meeting.program() + ".name", null, LocaleContextHolder.getLocale());
    String summary = meeting.title().isBlank() ? program : say("summary", program, meeting.title());
    return cancelled ? say("summary.cancelled", summary) : summary;
  }

  private String description(Meeting meeting, OrganizationCalendar calendar, boolean withLink) {
    List<String> lines = new ArrayList<>();
    meeting
        .coffeeAt()
        .ifPresent(at -> lines.add(say("coffee", DayWords.now().hour(calendar.local(at)))));
    if (withLink && !meeting.link().isBlank()) {
      lines.add(say("link", meeting.link()));
    }
    lines.add(say("card"));
    return String.join("\n", lines);
  }

  private String say(String key, Object... values) {
    return messages.getMessage("meetings.entry." + key, values, LocaleContextHolder.getLocale());
  }
}
