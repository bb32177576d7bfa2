package org.almanac.mentorship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.tasks.DayNotices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Find us a time: what is proposed, what was chosen, and what becomes of it. */
@Service
@Transactional
class Times implements DayNotices {
  private final TimeProposals proposals;
  private final PairTimes times;
  private final RunningPairs pairs;
  private final Meetings meetings;
  private final Announcements announcements;
  private final Clock clock;

  Times(
      TimeProposals proposals,
      PairTimes times,
      RunningPairs pairs,
      Meetings meetings,
      Announcements announcements,
      Clock clock) {
    this.proposals = proposals;
    this.times = times;
    this.pairs = pairs;
    this.meetings = meetings;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<TimeProposal> proposals(Two pair) {
    return proposals.of(pair, next(pair).orElse(null));
  }

  @Transactional(readOnly = true)
  public Optional<TimeProposal> besideMeeting(Two pair) {
    return proposals.besideMeeting(pair);
  }

  /** The hour that the pair has before it. */
  @Transactional(readOnly = true)
  public Optional<PairTime> next(Two pair) {
    return times.findFirstByOrganizationAndPairIdAndCalledOffFalseAndBeginsAtAfterOrderByBeginsAt(
        pair.organization(), pair.pairId(), clock.instant());
  }

  @Transactional(readOnly = true)
  public Optional<PairTime> named(String organization, long id) {
    return times.findByOrganizationAndId(organization, id);
  }

  /**
   * Takes one of what is proposed: an hour that they have already moves there.
   *
   * @return the hour; empty where it is proposed no longer
   */
  public Optional<PairTime> choose(Two pair, String name) {
    Optional<PairTime> before = next(pair);
    return proposals(pair).stream()
        .filter(time -> time.name().equals(name))
        .findFirst()
        .map(time -> chosen(pair, time, before));
  }

  private PairTime chosen(Two pair, TimeProposal time, Optional<PairTime> before) {
    Instant meetingBegins =
        time.meetingKey().isEmpty()
            ? null
            : meetings.named(pair.organization(), time.meetingKey()).beginsAt();
    before.ifPresent(known -> known.movesTo(time, meetingBegins));
    PairTime chosen = before.orElseGet(() -> times.save(new PairTime(pair, time, meetingBegins)));
    tell(chosen);
    return chosen;
  }

  /** It doesn't suit any more. */
  public void callOff(Two pair) {
    next(pair).ifPresent(this::callOff);
  }

  private void callOff(PairTime time) {
    if (time.callOff()) {
      tell(time);
    }
  }

  /**
   * An hour goes with its pair and with the meeting that it stands beside: is one of them gone or
   * elsewhere, the entry is taken out of both calendars.
   */
  @Override
  public void look(String organization, LocalDate day) {
    Set<Long> together =
        pairs.of(organization, day).stream().map(Two::pairId).collect(Collectors.toSet());
    times
        .findByOrganizationAndCalledOffFalseAndBeginsAtAfter(organization, clock.instant())
        .stream()
        .filter(time -> !together.contains(time.pairId()) || !stands(time))
        .forEach(this::callOff);
  }

  private boolean stands(PairTime time) {
    return time.meetingKey().isEmpty()
        || meetings
            .findByOrganizationAndKey(time.organization(), time.meetingKey())
            .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
            .map(Meeting::beginsAt)
            .filter(begins -> Objects.equals(begins, time.meetingBegins()))
            .isPresent();
  }

  private void tell(PairTime time) {
    String key = TouchKeys.part(time.organization(), TimeNotice.PART, time.id());
    announcements.forget(time.organization(), key);
    for (String person : List.of(time.member(), time.mentor())) {
      announcements.announce(
          Announcement.once(time.organization(), key, TimeNotice.KIND, person)
              .occurring(time.sequence() + 1));
    }
  }
}
