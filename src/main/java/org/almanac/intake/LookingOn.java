package org.almanac.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.tasks.DayNotices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says to the two of a proposal that ended that we look for somebody else: to each in a mail that
 * goes anyway, as that with the next proposal, or where the month has room; whoever said it.
 */
@Component
@Transactional
class LookingOn implements DayNotices {
  private static final Set<ProposalState> OVER =
      Set.of(ProposalState.ELSEWHERE, ProposalState.TAKEN_BACK, ProposalState.DAY_OVER);

  /** Whoever could not be told by then has found it on their page. */
  private static final int WEEKS = 8;

  private final IntakeMatches matches;
  private final ProposedPairs proposals;
  private final MailRoom room;
  private final Announcements announcements;
  private final Calendars calendars;

  LookingOn(
      IntakeMatches matches,
      ProposedPairs proposals,
      MailRoom room,
      Announcements announcements,
      Calendars calendars) {
    this.matches = matches;
    this.proposals = proposals;
    this.room = room;
    this.announcements = announcements;
    this.calendars = calendars;
  }

  /** Those who knew of it hear it now, or on the first day that has room. */
  void tell(ProposedPair pair, List<String> people) {
    tell(pair, people.stream(), calendars.of(pair.organization()).today());
  }

  @Override
  public void look(String organization, LocalDate day) {
    Map<Long, IntakeMatch> recent =
        matches.findByOrganizationOrderByIdDesc(organization).stream()
            .filter(match -> match.answersUntil() != null)
            .filter(match -> !match.answersUntil().plusWeeks(WEEKS).isBefore(day))
            .collect(Collectors.toMap(IntakeMatch::id, match -> match));
    if (recent.isEmpty()) {
      return;
    }
    List<ProposedPair> all =
        proposals.findByOrganizationOrderById(organization).stream()
            .filter(pair -> recent.containsKey(pair.matchId()))
            .toList();
    all.stream()
        .filter(pair -> OVER.contains(pair.state()))
        .forEach(pair -> tell(pair, knowing(pair, all), day));
  }

  /** Who was asked; a member who has found a mentor meanwhile needs to hear no more of it. */
  private Stream<String> knowing(ProposedPair pair, List<ProposedPair> all) {
    boolean found =
        all.stream().anyMatch(each -> each.isAgreed() && each.member().equals(pair.member()));
    return (found ? Stream.of(pair.mentor()) : Stream.of(pair.member(), pair.mentor()))
        .filter(person -> announcements.announced(notice(pair, ProposalNotice.KIND, person)));
  }

  private void tell(ProposedPair pair, Stream<String> people, LocalDate day) {
    String organization = pair.organization();
    announcements.announceAll(
        people
            .map(person -> notice(pair, ElsewhereNotice.KIND, person))
            .filter(notice -> !announcements.announced(notice))
            .filter(
                notice ->
                    room.goesAnyway(organization, notice.person())
                        || room.fits(organization, notice.person(), day))
            .toList());
  }

  private static Announcement notice(ProposedPair pair, String kind, String person) {
    return Announcement.once(
        pair.organization(), MentorProposalProcess.businessKey(pair), kind, person);
  }
}
