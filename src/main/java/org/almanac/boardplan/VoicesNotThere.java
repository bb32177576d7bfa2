package org.almanac.boardplan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Participation;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose voice isn't at the table of a meeting: vacant, or everybody of it can't come. */
@Component
@Transactional(readOnly = true)
class VoicesNotThere {
  private final BoardVoices voices;
  private final Attendance attendance;
  private final Clock clock;

  VoicesNotThere(BoardVoices voices, Attendance attendance, Clock clock) {
    this.voices = voices;
    this.attendance = attendance;
    this.clock = clock;
  }

  /** Whether somebody can still say that they can't come. */
  boolean askedOf(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && clock.instant().isBefore(meeting.beginsAt());
  }

  /** In their order; who has said nothing yet is expected. */
  List<Voice> at(Meeting meeting) {
    Map<String, Participation> invited =
        attendance.all(meeting.organization(), meeting.key()).stream()
            .collect(Collectors.toMap(Participation::person, part -> part));
    return voices.of(meeting.organization(), meeting.date()).stream()
        .filter(group -> group.people().stream().noneMatch(person -> comes(invited, person)))
        .map(VoiceGroup::voice)
        .toList();
  }

  private static boolean comes(Map<String, Participation> invited, Person person) {
    Participation part = invited.get(person.id());
    return part == null || part.attended().orElse(part.expected());
  }
}
