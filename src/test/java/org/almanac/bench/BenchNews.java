package org.almanac.bench;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;

/** Something to tell everybody, as long as a card's announcement. */
class BenchNews implements NoticeText {
  static final String KIND = "bench-news";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    return Paragraph.of(
            "Wednesday, 14 October: two taps " + item.occurrence(),
            "Your plan: nothing new, or one line. Last month's step: done, still on it, let it go.",
            "Bring something that shows learning at your school; paper is perfect.")
        .link("Your card", "/go/" + item.businessKey());
  }
}
