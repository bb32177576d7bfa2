package org.almanac.intake;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** We look for somebody else: the same words for both, whoever it was and whatever the reason. */
@Component
class ElsewhereNotice implements NoticeText {
  static final String KIND = "mentor-elsewhere";

  private final MatchWords words;

  ElsewhereNotice(MatchWords words) {
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean openToCoordinators() {
    return true; // who said it stands nowhere
  }

  @Override
  public Paragraph write(NoticeItem item) {
    return Paragraph.of(words.say("notice.elsewhere.heading"), words.say("notice.elsewhere.line"));
  }
}
