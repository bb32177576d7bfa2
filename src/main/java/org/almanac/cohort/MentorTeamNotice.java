package org.almanac.cohort;

import java.time.Clock;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Tells the mentor team that it is the team, and what it does. */
@Component
class MentorTeamNotice implements OpenNotice {
  static final String KIND = "cohort-team";

  private final CohortPlanning planning;
  private final MentorTeam team;
  private final CohortWords words;
  private final Clock clock;

  MentorTeamNotice(CohortPlanning planning, MentorTeam team, CohortWords words, Clock clock) {
    this.planning = planning;
    this.team = team;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean canWait() {
    return true; // the first card brings it
  }

  /** Nothing for who isn't of it any more, or once the year's meetings have been. */
  @Override
  public Paragraph write(NoticeItem item) {
    if (!team.of(item.organization()).contains(item.person())) {
      return null;
    }
    return planning.meetings(item.organization(), CohortNews.year(item.businessKey())).stream()
        .filter(meeting -> meeting.beginsAt().isAfter(clock.instant()))
        .findFirst()
        .map(
            next ->
                Paragraph.of(
                        words.say("notice.team.heading"),
                        words.say("notice.team.line", words.day(next.date())))
                    .link(words.say("notice.team.link"), "/meetings/" + next.key() + "/session"))
        .orElse(null);
  }
}
