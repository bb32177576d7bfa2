package org.almanac.mentorship;

import java.util.List;
import org.almanac.access.SignedIn;
import org.springframework.stereotype.Component;

/** The way from a pair's page to: we're in touch, find us a time, I'd like some help. */
@Component
class TouchLines implements PairLines {
  private final RunningPairs pairs;
  private final TouchWords words;

  TouchLines(RunningPairs pairs, TouchWords words) {
    this.pairs = pairs;
    this.words = words;
  }

  @Override
  public List<Line> of(Mentorship row, SignedIn me) {
    return pairs
        .of(row.organization(), row.memberId())
        .filter(two -> two.has(me.id()))
        .map(two -> new Line(words.say("line"), words.say("line.link"), TouchKeys.path(two)))
        .stream()
        .toList();
  }
}
