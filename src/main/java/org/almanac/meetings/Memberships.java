package org.almanac.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.tasks.RoleFollower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Between the cards and the meeting members leave and others come: each card follows. */
@Service
public class Memberships implements RoleFollower {
  /** Beside how often somebody left by their roles, which counts from one. */
  private static final int TAKEN_AWAY = 0;

  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingParticipationProcess participations;
  private final MeetingPrograms programs;
  private final CardsOut cards;
  private final Announcements announcements;
  private final Persons persons;
  private final MeetingWords words;
  private final Clock clock;

  Memberships(
      Meetings meetings,
      Attendance attendance,
      MeetingParticipationProcess participations,
      MeetingPrograms programs,
      CardsOut cards,
      Announcements announcements,
      Persons persons,
      MeetingWords words,
      Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.participations = participations;
    this.programs = programs;
    this.cards = cards;
    this.announcements = announcements;
    this.persons = persons;
    this.words = words;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void follow(String organization) {
    toCome(organization).forEach(this::follow);
  }

  private Stream<Meeting> toCome(String organization) {
    return programs
        .all()
        .flatMap(
            program ->
                meetings
                    .findByOrganizationAndProgramOrderByDate(organization, program.program())
                    .stream())
        .filter(m -> m.state() == MeetingState.PLANNED && m.processInstanceId().isPresent())
        .filter(m -> m.beginsAt().isAfter(clock.instant()));
  }

  /** Whose card ends, and who gets one: by the roles of each meeting's own day. */
  @Override
  @Transactional(readOnly = true)
  public List<String> would(String organization, LocalDate day) {
    return toCome(organization).flatMap(this::would).toList();
  }

  private Stream<String> would(Meeting meeting) {
    String organization = meeting.organization();
    Map<String, ParticipationState> invited = new HashMap<>();
    attendance.all(organization, meeting.key()).forEach(p -> invited.put(p.person(), p.state()));
    if (invited.isEmpty()) {
      return Stream.empty();
    }
    Set<String> ids = programs.of(meeting).members(meeting);
    Stream<String> leave =
        invited.entrySet().stream()
            .filter(one -> one.getValue() != ParticipationState.LEFT && !ids.contains(one.getKey()))
            .map(one -> say("leaves", one.getKey(), meeting));
    Stream<String> come =
        ids.stream()
            .filter(
                id -> invited.getOrDefault(id, ParticipationState.LEFT) == ParticipationState.LEFT)
            .map(id -> say("comes", id, meeting));
    return Stream.concat(leave, come).sorted();
  }

  private String say(String key, String person, Meeting meeting) {
    String name = persons.findById(person).map(Person::name).orElse(person);
    return words.say("membership." + key, name, words.day(meeting.date()));
  }

  private void follow(Meeting meeting) {
    String organization = meeting.organization();
    List<Participation> invited = attendance.all(organization, meeting.key());
    if (invited.isEmpty()) {
      return; // the cards aren't out yet
    }
    Set<String> ids =
        programs.of(meeting).invited(meeting).stream()
            .map(Invitee::person)
            .collect(Collectors.toSet());
    invited.stream().filter(p -> !ids.contains(p.person())).forEach(p -> leaves(meeting, p));
    invited.stream()
        .filter(p -> p.state() == ParticipationState.LEFT && ids.contains(p.person()))
        .forEach(p -> isBack(meeting, p));
    cards.sendOut(organization, meeting.key());
  }

  /** What was not said yet when the person left and came back need not be said any more. */
  private void isBack(Meeting meeting, Participation who) {
    String about =
        MeetingParticipationProcess.businessKey(
            meeting.organization(), meeting.key(), who.person());
    announcements.forget(meeting.organization(), about, kind(meeting.program()));
    announcements.forget(meeting.organization(), about, CardsOut.kind(meeting.program()));
  }

  /** A card was taken away in Cockpit: the entry in the person's calendar goes too. */
  void takenAway(String businessKey) {
    String[] key = businessKey.split(":");
    meetings
        .findByOrganizationAndKey(key[0], key[1])
        .filter(m -> m.state() == MeetingState.PLANNED && m.beginsAt().isAfter(clock.instant()))
        .ifPresent(meeting -> takenAway(meeting, key[2]));
  }

  private void takenAway(Meeting meeting, String person) {
    attendance
        .of(meeting.organization(), meeting.key(), person)
        .filter(who -> who.state() != ParticipationState.LEFT)
        .ifPresent(who -> announcements.announce(gone(meeting, person).occurring(TAKEN_AWAY)));
  }

  private void leaves(Meeting meeting, Participation who) {
    attendance.left(meeting.organization(), meeting.key(), who.person());
    participations.leftGroup(who);
    announcements.announce(gone(meeting, who.person()).occurring(Math.max(1, who.leavings())));
  }

  /** The kind of the mail about a meeting that isn't the person's any more. */
  public static String kind(String program) {
    return program + "-left";
  }

  private static Announcement gone(Meeting meeting, String person) {
    return Announcement.once(
        meeting.organization(),
        MeetingParticipationProcess.businessKey(meeting.organization(), meeting.key(), person),
        kind(meeting.program()),
        person);
  }
}
