package org.almanac.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.almanac.calendar.SchoolYear;
import org.almanac.invitations.Invitations;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MemberCalendar;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** The cohort meetings of the year that are to come, and the own ones as a file. */
@Component
class CohortYearNotice implements OpenNotice {
  static final String KIND = "cohort-year";

  private final CohortPlanning planning;
  private final CohortMembers members;
  private final MemberCalendar calendar;
  private final Invitations invitations;
  private final CohortWords words;
  private final Clock clock;

  CohortYearNotice(
      CohortPlanning planning,
      CohortMembers members,
      MemberCalendar calendar,
      Invitations invitations,
      CohortWords words,
      Clock clock) {
    this.planning = planning;
    this.members = members;
    this.calendar = calendar;
    this.invitations = invitations;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean canWait() {
    return true; // the calendar has them, and the first card brings it
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String organization = item.organization();
    SchoolYear year = CohortNews.year(item.businessKey());
    List<Meeting> own =
        planning.meetings(organization, year).stream()
            .filter(meeting -> meeting.beginsAt().isAfter(clock.instant()))
            .filter(meeting -> members.countsOn(meeting, item.person()))
            .toList();
    if (own.isEmpty()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.say("notice.year.line", own.size()));
    own.forEach(meeting -> lines.add(line(organization, meeting)));
    Paragraph said =
        new Paragraph(words.say("notice.year.heading", year.name()), lines, List.of())
            .link(words.say("notice.year.calendar"), "/calendar");
    return calendar
        .of(CohortProgram.PROGRAM, organization, item.person(), year)
        .map(mine -> said.enclose(invitations.year(organization, mine)))
        .orElse(said);
  }

  private String line(String organization, Meeting meeting) {
    return words.say(
        "notice.year.meeting",
        words.day(meeting.date()),
        words.hour(organization, meeting.beginsAt()),
        words.hour(organization, meeting.endsAt()));
  }
}
