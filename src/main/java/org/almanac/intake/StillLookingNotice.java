package org.almanac.intake;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** We are still looking for a mentor for you: nothing to do, and no silence either. */
@Component
class StillLookingNotice implements NoticeText {
  static final String KIND = "mentor-still-looking";

  private final StillLooking looking;
  private final OwnHelp help;
  private final MatchWords words;

  StillLookingNotice(StillLooking looking, OwnHelp help, MatchWords words) {
    this.looking = looking;
    this.help = help;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean canWait() {
    return true; // the page says it at once
  }

  @Override
  public boolean openToCoordinators() {
    return true; // the match that they published says it
  }

  @Override
  public Paragraph write(NoticeItem item) {
    return looking.isFor(item.organization(), item.person())
        ? Paragraph.of(
                words.say("notice.looking.heading"),
                words.say("notice.looking.line"),
                help.say(looking.ownHelp(item.organization(), item.person())))
            .link(words.say("notice.looking.link"), "/my-register")
        : null;
  }
}
