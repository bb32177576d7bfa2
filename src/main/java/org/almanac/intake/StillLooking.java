package org.almanac.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.people.Pairs;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.registers.Mentorships;
import org.almanac.tasks.DayNotices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * New members whom a published match could not serve: each hears once that we are still looking, in
 * a mail that goes anyway or where the month has room.
 */
@Component
@Transactional
class StillLooking implements DayNotices {
  private static final Set<IntakeMatch.State> PUBLISHED =
      Set.of(IntakeMatch.State.ASKING, IntakeMatch.State.WAITS, IntakeMatch.State.CLOSED);

  /** Whoever could not be told by then has found it on their page. */
  private static final int WEEKS = 8;

  private final IntakeMatches matches;
  private final DraftLines drafts;
  private final ProposedPairs proposals;
  private final Pairs pairs;
  private final RoleHolders holders;
  private final MailRoom room;
  private final Announcements announcements;
  private final Mentorships mentorships;
  private final Calendars calendars;

  StillLooking(
      IntakeMatches matches,
      DraftLines drafts,
      ProposedPairs proposals,
      Pairs pairs,
      RoleHolders holders,
      MailRoom room,
      Announcements announcements,
      Mentorships mentorships,
      Calendars calendars) {
    this.matches = matches;
    this.drafts = drafts;
    this.proposals = proposals;
    this.pairs = pairs;
    this.holders = holders;
    this.room = room;
    this.announcements = announcements;
    this.mentorships = mentorships;
    this.calendars = calendars;
  }

  @Override
  public void look(String organization, LocalDate day) {
    matches.findByOrganizationAndStateIn(organization, PUBLISHED).stream()
        .filter(match -> !match.answersUntil().plusWeeks(WEEKS).isBefore(day))
        .forEach(match -> tell(match, day));
  }

  /** Whoever the publication left without a mentor hears of it. */
  void published(String organization, String name) {
    matches
        .findByOrganizationAndName(organization, name)
        .filter(match -> PUBLISHED.contains(match.state()))
        .ifPresent(match -> tell(match, calendars.of(organization).today()));
  }

  private void tell(IntakeMatch match, LocalDate day) {
    String organization = match.organization();
    String key = MentorMatchingProcess.businessKey(organization, match.name());
    List<Announcement> all =
        members(match)
            .filter(line -> line.with() == null)
            .map(DraftLine::person)
            .filter(person -> waits(organization, person, day))
            .filter(
                person ->
                    room.goesAnyway(organization, person) || room.left(organization, person, day))
            .map(person -> Announcement.once(organization, key, StillLookingNotice.KIND, person))
            .toList();
    announcements.announceAll(all);
  }

  /** Whether somebody of a published match has no mentor, and is asked about none. */
  @Transactional(readOnly = true)
  public boolean isFor(String organization, String person) {
    return matches.findByOrganizationAndStateIn(organization, PUBLISHED).stream()
            .flatMap(this::members)
            .anyMatch(line -> line.person().equals(person))
        && waits(organization, person, calendars.of(organization).today());
  }

  /** The smallest change of their own that would help somebody who waits, as it was published. */
  @Transactional(readOnly = true)
  public String ownHelp(String organization, String person) {
    return matches.findByOrganizationAndStateIn(organization, PUBLISHED).stream()
        .flatMap(this::members)
        .filter(line -> line.person().equals(person) && line.ownHelp() != null)
        .map(DraftLine::ownHelp)
        .findFirst()
        .orElse(null);
  }

  private Stream<DraftLine> members(IntakeMatch match) {
    return drafts.findByOrganizationAndMatchIdOrderById(match.organization(), match.id()).stream()
        .filter(line -> !line.isMentor());
  }

  private boolean waits(String organization, String person, LocalDate day) {
    boolean asked =
        proposals.findByOrganizationOrderById(organization).stream()
            .anyMatch(pair -> pair.isOpen() && pair.member().equals(person));
    boolean has =
        pairs.findByOrganizationOrderById(organization).stream()
            .filter(pair -> pair.memberId().equals(person))
            .anyMatch(pair -> pair.validTo() == null || !pair.validTo().isBefore(day));
    boolean looks = !mentorships.lookForNobody(organization).contains(person);
    return !asked && !has && looks && holders.rolesOf(person, day).contains(Role.NEW_MEMBER);
  }
}
