package org.almanac.mentorship;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** To the coordinator: who would like some help. What with stands on the page, not in the mail. */
@Component
class HelpNotice implements OpenNotice {
  static final String KIND = "mentorship-help";
  static final String PART = "HELP";

  private final HelpWishes wishes;
  private final TouchWords words;

  HelpNotice(HelpWishes wishes, TouchWords words) {
    this.wishes = wishes;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String number = item.businessKey().substring(item.businessKey().lastIndexOf('-') + 1);
    return wishes
        .findByOrganizationAndId(item.organization(), Long.valueOf(number))
        .filter(wish -> !wish.isSeenTo())
        .map(
            wish ->
                Paragraph.of(
                        words.say("help.heading", words.name(wish.person())),
                        words.say("help.line"))
                    .link(words.say("help.link"), "/say-hello"))
        .orElse(null);
  }
}
