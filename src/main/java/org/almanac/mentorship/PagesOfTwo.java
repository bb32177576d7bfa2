package org.almanac.mentorship;

import java.util.List;
import org.almanac.access.SignedIn;
import org.springframework.stereotype.Component;

/** The way from the pair's page to what they write, which nobody else reads. */
@Component
class PagesOfTwo implements PairLines {
  private final MentorshipWords words;

  PagesOfTwo(MentorshipWords words) {
    this.words = words;
  }

  @Override
  public List<Line> of(Mentorship row, SignedIn me) {
    boolean writes = row.state().alive() || row.state() == MentorshipState.CLOSING;
    return writes
        ? List.of(new Line(words.say("pages"), words.say("pages.link"), "/my-pages"))
        : List.of();
  }
}
