package org.almanac.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is invited, who comes, who was there. */
@Service
@Transactional
public class Attendance {
  private final Participations participations;
  private final Meetings meetings;
  private final RoomCodes codes;
  private final CardAnswers answers;
  private final Clock clock;

  Attendance(
      Participations participations,
      Meetings meetings,
      RoomCodes codes,
      CardAnswers answers,
      Clock clock) {
    this.participations = participations;
    this.meetings = meetings;
    this.codes = codes;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Opens a participation for each who has none yet, in one batch; and again for who left and is a
   * member after all, as long as the meeting is to come.
   */
  public void open(String organization, String key, Collection<Invitee> invitees) {
    Set<String> known = participations.persons(organization, key);
    List<Participation> fresh = new ArrayList<>();
    for (Invitee invitee : invitees) {
      if (known.add(invitee.person())) {
        fresh.add(new Participation(organization, key, invitee, codes.freshToken()));
      }
    }
    participations.saveAll(fresh);
    reopen(organization, key, invitees);
  }

  private void reopen(String organization, String key, Collection<Invitee> invitees) {
    List<Participation> gone =
        participations.findByOrganizationAndMeetingKeyAndState(
            organization, key, ParticipationState.LEFT);
    if (gone.isEmpty() || !toCome(meetings.named(organization, key))) {
      return;
    }
    Map<String, Invitee> members = new HashMap<>();
    invitees.forEach(invitee -> members.put(invitee.person(), invitee));
    gone.stream()
        .filter(p -> members.containsKey(p.person()))
        .forEach(p -> p.isBack(members.get(p.person())));
  }

  private boolean toCome(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && meeting.beginsAt().isAfter(clock.instant());
  }

  /** The open ones that no instance carries yet, by their ids. */
  @Transactional(readOnly = true)
  public List<Long> waiting(String organization, String key) {
    return participations.waiting(organization, key);
  }

  /** Those of them that no instance carries still. */
  @Transactional(readOnly = true)
  public List<Participation> waiting(List<Long> ids) {
    return participations.waiting(ids);
  }

  /** Everybody who was invited, whatever they said. */
  @Transactional(readOnly = true)
  public List<Participation> all(String organization, String key) {
    return participations.findByOrganizationAndMeetingKey(organization, key);
  }

  @Transactional(readOnly = true)
  public Optional<Participation> of(String organization, String key, String person) {
    return participations.findByOrganizationAndMeetingKeyAndPersonId(organization, key, person);
  }

  /** All meetings that a person was invited to. */
  @Transactional(readOnly = true)
  public List<Participation> ofPerson(String organization, String person) {
    return participations.findByOrganizationAndPersonId(organization, person);
  }

  /** The card came back. Who can't come gives the seat free. */
  public void answered(String organization, String key, String person, Coming coming) {
    answers.coming(organization, key, person, coming);
  }

  /** Is no member of the group any more: not expected, not seated. */
  public void left(String organization, String key, String person) {
    of(organization, key, person).ifPresent(Participation::left);
  }

  /** Remembers the engine's instance that carries a card. */
  public void runsAs(String organization, String key, String person, String instanceId) {
    of(organization, key, person).ifPresent(p -> p.runsAs(instanceId));
  }

  /** How many are expected in the room: everybody but who can't come. */
  @Transactional(readOnly = true)
  public int expected(String organization, String key) {
    return participations.expected(organization, key);
  }

  /** Writes down who was there and how many heads there were; a second time replaces the first. */
  public void take(String organization, String key, Set<String> present, Integer headCount) {
    meetings.forChange(organization, key).counted(headCount);
    all(organization, key).forEach(p -> p.wasThere(present.contains(p.person())));
  }

  /**
   * The same for who saw the page as it was in this version. False, and nothing written, when
   * somebody else wrote something different since.
   */
  boolean take(
      String organization, String key, Set<String> present, Integer headCount, int version) {
    Meeting meeting = meetings.named(organization, key);
    if (meeting.version() == version) {
      take(organization, key, present, headCount);
      return true;
    }
    return meeting.headCount().equals(Optional.ofNullable(headCount))
        && all(organization, key).stream()
            .allMatch(p -> p.attended().equals(Optional.of(present.contains(p.person()))));
  }

  /** Whether who carries this instance was there; until it is written down, who is expected is. */
  @Transactional(readOnly = true)
  public boolean wasThere(String instanceId) {
    return participations
        .findByProcessInstanceId(instanceId)
        .map(p -> p.attended().orElse(p.expected()))
        .orElse(false);
  }
}
