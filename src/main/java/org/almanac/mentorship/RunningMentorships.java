package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.registers.Mentorships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other programs which mentorships run, and until when. */
@Component
@Transactional(readOnly = true)
class RunningMentorships implements Mentorships {
  static final List<MentorshipState> ALIVE =
      List.of(MentorshipState.RUNNING, MentorshipState.WAITING, MentorshipState.PAUSED);

  private static final List<MentorshipState> LOOK_FOR_NOBODY =
      List.of(MentorshipState.PAUSED, MentorshipState.CLOSING, MentorshipState.DONE);

  private final MentorshipRows rows;
  private final NewStart newStart;
  private final Calendars calendars;

  RunningMentorships(MentorshipRows rows, NewStart newStart, Calendars calendars) {
    this.rows = rows;
    this.newStart = newStart;
    this.calendars = calendars;
  }

  @Override
  public Set<String> running(String organization) {
    return rows.findByOrganizationAndStateInOrderByMemberId(organization, ALIVE).stream()
        .map(Mentorship::memberId)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> lookForNobody(String organization) {
    LocalDate today = calendars.of(organization).today();
    return rows.findByOrganizationAndStateInOrderByMemberId(organization, LOOK_FOR_NOBODY).stream()
        .filter(row -> row.state() != MentorshipState.DONE || !newStart.is(row, today))
        .map(Mentorship::memberId)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> overBy(String organization, LocalDate day) {
    return rows.findByOrganizationOrderByMemberId(organization).stream()
        .filter(row -> isOver(row, day))
        .map(Mentorship::memberId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isOver(Mentorship row, LocalDate day) {
    return switch (row.state()) {
      case CLOSING -> true;
      case DONE -> !newStart.is(row, day);
      default -> row.state().alive() && row.over().filter(over -> !over.isAfter(day)).isPresent();
    };
  }

  @Override
  public Optional<LocalDate> ends(String organization, String memberId) {
    return rows.findByOrganizationAndMemberId(organization, memberId)
        .filter(row -> row.state().alive())
        .flatMap(Mentorship::over)
        .map(over -> over.minusDays(1));
  }
}
