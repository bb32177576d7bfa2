package org.almanac.mentorship;

import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.mentorship.Milestone.What;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/**
 * A few lines about what happened in a mentorship. To both in the same words, so that nobody learns
 * who asked, nor why.
 */
@Component
class MentorshipNews implements NoticeText {
  static final String KIND = "mentorship-news";
  static final String PATH = "/mentorship";

  private final Milestones milestones;
  private final MentorshipRows rows;
  private final NewPairNews pairs;
  private final MentorshipWords words;
  private final Calendars calendars;

  MentorshipNews(
      Milestones milestones,
      MentorshipRows rows,
      NewPairNews pairs,
      MentorshipWords words,
      Calendars calendars) {
    this.milestones = milestones;
    this.rows = rows;
    this.pairs = pairs;
    this.words = words;
    this.calendars = calendars;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean canWait() {
    return true; // the page of the two says it at once
  }

  @Override
  public boolean openToCoordinators() {
    return true; // that it runs, and how, is theirs to see
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Milestone line = milestones.findById((long) item.occurrence()).orElse(null);
    if (line == null || !line.isOf(item.organization()) || isOver(line, item.organization())) {
      return null;
    }
    if (line.what() == What.PAIRED || line.what() == What.BROUGHT) {
      return pairs.write(line, item.organization(), item.person());
    }
    String what = line.what().name();
    boolean member = item.person().equals(line.memberId());
    if (member && line.what() == What.LEFT && isBack(item.organization(), line.memberId())) {
      return null;
    }
    String about = words.name(member ? line.mentor().orElse(item.person()) : line.memberId());
    String until = line.untilDay().map(words::day).orElse("");
    String key = what + (member ? ".member" : ".mentor") + (until.isEmpty() ? "" : ".until");
    return new Paragraph(
            words.say("news." + what, words.name(line.memberId())),
            List.of(words.say("news." + key, about, until)),
            List.of())
        .link(words.say("news.link"), PATH);
  }

  /** It waits for a mail that goes anyway, and until then the member may be here again. */
  private boolean isBack(String organization, String member) {
    return rows.findByOrganizationAndMemberId(organization, member)
        .filter(row -> row.state() != MentorshipState.LEFT)
        .isPresent();
  }

  /** A mail that goes late doesn't tell of a time that has passed by then. */
  private boolean isOver(Milestone line, String organization) {
    return line.untilDay().filter(calendars.of(organization).today()::isAfter).isPresent();
  }
}
