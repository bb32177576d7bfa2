package org.almanac.schoolplan;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Plans are in and no groups are formed; nothing to say once they are. */
@Component
class GroupsAwaitedNotice implements OpenNotice {
  static final String KIND = "plan-moderation-not-formed";

  private final GroupsAwaited awaited;
  private final ModerationWords words;

  GroupsAwaitedNotice(GroupsAwaited awaited, ModerationWords words) {
    this.awaited = awaited;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String season = item.businessKey().substring(item.businessKey().indexOf("MOD-") + 4);
    int plans = awaited.waiting(item.organization(), season);
    return plans == 0
        ? null
        : Paragraph.of(
            words.say("notice.not-formed.heading", season),
            words.say(
                item.occurrence() > 1 ? "notice.not-formed.later" : "notice.not-formed", plans));
  }
}
