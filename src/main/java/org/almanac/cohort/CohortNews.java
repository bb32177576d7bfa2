package org.almanac.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.people.Awaited;
import org.springframework.stereotype.Component;

/**
 * What people hear once a year of the cohort meetings: the dates, and that they are the mentor
 * team. Both ride in a mail that goes anyway, at the latest in that of the first card.
 */
@Component
class CohortNews {
  private final Announcements announcements;
  private final MentorTeam team;
  private final MailRoom mailRoom;
  private final Awaited awaited;
  private final Calendars calendars;

  CohortNews(
      Announcements announcements,
      MentorTeam team,
      MailRoom mailRoom,
      Awaited awaited,
      Calendars calendars) {
    this.announcements = announcements;
    this.team = team;
    this.mailRoom = mailRoom;
    this.awaited = awaited;
    this.calendars = calendars;
  }

  static String businessKey(String organization, SchoolYear year) {
    return organization + ":" + CohortProgram.CODE + "-" + year.name();
  }

  /** 2026-27 of {@code assoc:COHORT-2026-27}. */
  static SchoolYear year(String businessKey) {
    String begins = ":" + CohortProgram.CODE + "-";
    return SchoolYear.named(businessKey.substring(businessKey.indexOf(begins) + begins.length()));
  }

  /** The dates are settled: who gets a mail today reads them there. */
  void yearBegins(String organization, SchoolYear year, Collection<String> people) {
    tell(
        organization,
        year,
        CohortYearNotice.KIND,
        people.stream().filter(one -> mailRoom.goesAnyway(organization, one)).toList());
  }

  /** With the first card at the latest; who is still owed just this meeting has it on the card. */
  void cardsOut(Meeting meeting, Collection<String> people) {
    String organization = meeting.organization();
    SchoolYear year = SchoolYear.containing(meeting.date());
    Set<String> designing = team.of(organization);
    tell(
        organization,
        year,
        CohortYearNotice.KIND,
        people.stream().filter(one -> !awaited.is(one, meeting.date())).toList());
    tell(
        organization,
        year,
        MentorTeamNotice.KIND,
        people.stream().filter(designing::contains).toList());
  }

  /** Named for a meeting just now; whose month has no room hears of it with the card. */
  void named(Meeting meeting, Collection<String> people) {
    String organization = meeting.organization();
    LocalDate today = calendars.of(organization).today();
    tell(
        organization,
        SchoolYear.containing(meeting.date()),
        MentorTeamNotice.KIND,
        people.stream()
            .filter(
                one ->
                    mailRoom.goesAnyway(organization, one)
                        || mailRoom.left(organization, one, today))
            .toList());
  }

  private void tell(String organization, SchoolYear year, String kind, Collection<String> people) {
    announcements.announceAll(
        people.stream()
            .map(one -> Announcement.once(organization, businessKey(organization, year), kind, one))
            .toList());
  }
}
