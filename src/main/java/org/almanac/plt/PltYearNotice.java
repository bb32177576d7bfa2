package org.almanac.plt;

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

/** The year in one mail: every meeting with its day and hour, and the own ones as a file. */
@Component
class PltYearNotice implements OpenNotice {
  static final String KIND = "plt-year";

  private final PltOpening opening;
  private final MemberCalendar calendar;
  private final Invitations invitations;
  private final PltWords words;

  PltYearNotice(
      PltOpening opening, MemberCalendar calendar, Invitations invitations, PltWords words) {
    this.opening = opening;
    this.calendar = calendar;
    this.invitations = invitations;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String organization = item.organization();
    String year = PltYearProcess.schoolYear(item.businessKey());
    List<Meeting> meetings = opening.meetings(organization, year);
    List<String> lines = new ArrayList<>();
    lines.add(words.say("notice.year.line", meetings.size()));
    meetings.forEach(
        m ->
            lines.add(
                words.say(
                    "notice.year.meeting",
                    words.day(m.date()),
                    words.hour(organization, m.beginsAt()),
                    words.hour(organization, m.endsAt()))));
    if (meetings.isEmpty()) {
      return null;
    }
    Paragraph said =
        new Paragraph(words.say("notice.year.heading", year), lines, List.of())
            .link(words.say("notice.year.calendar"), "/calendar");
    return calendar
        .of(PltOpening.PROGRAM, organization, item.person(), SchoolYear.named(year))
        .map(mine -> said.enclose(invitations.year(organization, mine)))
        .orElse(said);
  }
}
