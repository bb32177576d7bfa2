package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.almanac.calendar.Calendars;
import org.almanac.rules.FewCounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exit tickets of a room: left by code without a name, or once by who came as themselves. */
@Service
@Transactional
public class Tickets {
  private final ExitTickets tickets;
  private final NextSteps steps;
  private final Meetings meetings;
  private final Participations participations;
  private final Calendars calendars;
  private final ObjectProvider<RoomForm> others;
  private final Clock clock;

  Tickets(
      ExitTickets tickets,
      NextSteps steps,
      Meetings meetings,
      Participations participations,
      Calendars calendars,
      ObjectProvider<RoomForm> others,
      Clock clock) {
    this.tickets = tickets;
    this.steps = steps;
    this.meetings = meetings;
    this.participations = participations;
    this.calendars = calendars;
    this.others = others;
    this.clock = clock;
  }

  /** The meeting of a code that is or was on a screen; before its time a code says nothing. */
  @Transactional(readOnly = true)
  public Optional<Meeting> byCode(String typed) {
    return meetings.findByRoomCode(RoomCodes.tidy(typed)).filter(this::codeIsOut);
  }

  /** Whether the code stands on the screen by now. */
  public boolean codeIsOut(Meeting meeting) {
    return !clock.instant().isBefore(meeting.codeFrom());
  }

  /** Whose signed link this is. */
  @Transactional(readOnly = true)
  public Optional<Participation> byToken(String token) {
    return participations.findByTicketToken(token);
  }

  /** From paper without a name, typed in afterwards. Typed twice it counts once. */
  Left typedFromRoom(Meeting meeting, UUID once, TicketText text) {
    Optional<ExitTicket> before = tickets.findById(once);
    if (before.isPresent()) {
      return before.get().says(text) ? Left.THANKS : Left.ALREADY;
    }
    tickets.save(new ExitTicket(once, meeting, today(meeting), text));
    return Left.THANKS;
  }

  /** From the room: nobody is known, so a step stays with the room. Sent twice it counts once. */
  public Left leaveInRoom(Meeting meeting, UUID once, TicketText text) {
    if (!meeting.ticketsOpenAt(clock.instant())) {
      return Left.CLOSED;
    }
    if (text.empty()) {
      return Left.NOTHING_WRITTEN;
    }
    if (!tickets.existsById(once)) {
      tickets.save(new ExitTicket(once, meeting, today(meeting), text));
    }
    return Left.THANKS;
  }

  /**
   * From a signed link or signed in: one ticket. A step that is to come back goes along with its
   * owner and is not kept with the ticket, so that nothing joins the two.
   */
  public Left leave(Participation who, TicketText text, boolean bringMyStepBack) {
    Participation person =
        participations
            .findByOrganizationAndMeetingKeyAndPersonId(
                who.organization(), who.meetingKey(), who.person())
            .orElseThrow();
    Meeting meeting = meetings.named(person.organization(), person.meetingKey());
    if (!meeting.ticketsOpenAt(clock.instant())) {
      return Left.CLOSED;
    }
    return leave(meeting, person, text, bringMyStepBack);
  }

  /** From paper that was left in time; who types it in may take longer. */
  Left typed(Participation who, TicketText text, boolean bringMyStepBack) {
    return leave(meetings.named(who.organization(), who.meetingKey()), who, text, bringMyStepBack);
  }

  private Left leave(
      Meeting meeting, Participation person, TicketText text, boolean bringMyStepBack) {
    if (text.empty()) {
      return Left.NOTHING_WRITTEN;
    }
    if (!person.leaveTicket()) {
      return Left.ALREADY;
    }
    boolean along = bringMyStepBack && text.step() != null;
    if (along) {
      steps.save(new NextStep(meeting, person.person(), text.step(), today(meeting)));
    }
    TicketText kept = along ? text.withoutStep() : text;
    tickets.save(new ExitTicket(UUID.randomUUID(), meeting, today(meeting), kept));
    return Left.THANKS;
  }

  /** The room's rate: tickets by heads, or by who is expected until the heads are counted. */
  @Transactional(readOnly = true)
  public Rate rate(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    return new Rate(
        answers(meeting),
        meeting.headCount().orElseGet(() -> participations.expected(organization, key)));
  }

  /** Whether the room is asked something else than the ticket's three lines. */
  @Transactional(readOnly = true)
  boolean asksElse(Meeting meeting) {
    return others.stream().anyMatch(form -> form.program().equals(meeting.program()));
  }

  private int answers(Meeting meeting) {
    return others.stream()
        .filter(form -> form.program().equals(meeting.program()))
        .findFirst()
        .map(form -> form.answers(meeting))
        .orElseGet(
            () -> tickets.countByOrganizationAndMeetingKey(meeting.organization(), meeting.key()));
  }

  /** What is kept for the summary, once the tickets are closed: totals and texts, nobody. */
  @Transactional(readOnly = true)
  public TicketRecord kept(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    List<ExitTicket> all = tickets.findByOrganizationAndMeetingKey(organization, key);
    boolean few = all.size() < FewCounts.LEAST || !meeting.ticketsClosedAt(clock.instant());
    return few
        ? TicketRecord.none()
        : new TicketRecord(
            Optional.of(all.size()),
            lines(all, ExitTicket::stays),
            lines(all, ExitTicket::step),
            lines(all, ExitTicket::wonder));
  }

  public boolean open(Meeting meeting) {
    return meeting.ticketsOpenAt(clock.instant());
  }

  public boolean closed(Meeting meeting) {
    return meeting.ticketsClosedAt(clock.instant());
  }

  Instant now() {
    return clock.instant();
  }

  /** In the order of the alphabet, which says nothing about who came when. */
  private static List<String> lines(
      List<ExitTicket> all, Function<ExitTicket, Optional<String>> line) {
    return all.stream().map(line).flatMap(Optional::stream).sorted().toList();
  }

  private LocalDate today(Meeting meeting) {
    return calendars.of(meeting.organization()).today();
  }
}
