package org.almanac.mentorship;

import java.util.List;
import org.almanac.access.SignedIn;
import org.springframework.stereotype.Component;

/** The way from the pair's page to what they write, which nobody else reads. */
@Component
class PagesOfTwo implements PairLines {
  private static final String LOOK_BACK =
      "/my-pages/" + MentorshipSheetKinds.ASSESSMENT + "/" + Stage.END.word();

  private final MentorshipWords words;

  PagesOfTwo(MentorshipWords words) {
    this.words = words;
  }

  @Override
  public List<Line> of(Mentorship row, SignedIn me) {
    if (row.state() == MentorshipState.LEFT && row.memberId().equals(me.id())) {
      return List.of(new Line(words.say("pages.left"), words.say("pages.left.link"), LOOK_BACK));
    }
    boolean writes = row.state().alive() || row.state() == MentorshipState.CLOSING;
    return writes
        ? List.of(new Line(words.say("pages"), words.say("pages.link"), "/my-pages"))
        : List.of();
  }
}
