package org.almanac.plt;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Participation;
import org.almanac.meetings.ParticipationState;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.tasks.RoleFollower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Between the cards and the meeting members leave and others come: each card follows. */
@Service
class PltMemberships implements RoleFollower {
  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingParticipationProcess participations;
  private final PltMembers members;
  private final PltCards cards;
  private final Announcements announcements;
  private final Clock clock;

  PltMemberships(
      Meetings meetings,
      Attendance attendance,
      MeetingParticipationProcess participations,
      PltMembers members,
      PltCards cards,
      Announcements announcements,
      Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.participations = participations;
    this.members = members;
    this.cards = cards;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void follow(String organization) {
    meetings.findByOrganizationAndProgramOrderByDate(organization, PltOpening.PROGRAM).stream()
        .filter(m -> m.state() == MeetingState.PLANNED && m.processInstanceId().isPresent())
        .filter(m -> m.beginsAt().isAfter(clock.instant()))
        .forEach(this::follow);
  }

  private void follow(Meeting meeting) {
    String organization = meeting.organization();
    List<Participation> invited = attendance.all(organization, meeting.key());
    if (invited.isEmpty()) {
      return; // the cards aren't out yet
    }
    Set<String> ids =
        members.on(organization, meeting.date()).stream()
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
    announcements.forget(meeting.organization(), about, LeftNotice.KIND);
    announcements.forget(meeting.organization(), about, CardNotice.KIND);
  }

  private void leaves(Meeting meeting, Participation who) {
    attendance.left(meeting.organization(), meeting.key(), who.person());
    participations.leftGroup(who);
    announcements.announce(
        Announcement.once(
                meeting.organization(),
                MeetingParticipationProcess.businessKey(
                    meeting.organization(), meeting.key(), who.person()),
                LeftNotice.KIND,
                who.person())
            .occurring(Math.max(1, who.leavings())));
  }
}
