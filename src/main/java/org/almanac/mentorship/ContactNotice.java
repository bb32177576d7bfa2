package org.almanac.mentorship;

import java.util.Optional;
import org.almanac.access.SignedLink;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** After a long silence, to both: we're in touch, find us a time, or I'd like some help. */
@Component
class ContactNotice implements NoticeText {
  static final String KIND = "mentorship-contact";

  private final RunningPairs pairs;
  private final Contact contact;
  private final Times times;
  private final Stories stories;
  private final TouchWords words;

  ContactNotice(
      RunningPairs pairs, Contact contact, Times times, Stories stories, TouchWords words) {
    this.pairs = pairs;
    this.contact = contact;
    this.times = times;
    this.stories = stories;
    this.words = words;
  }

  /** What the notes of a pair are about: the member's mentorship. */
  static String key(Two pair) {
    return TouchKeys.mentorship(pair.organization(), pair.member());
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A reminder like others: one click stops them. */
  @Override
  public boolean needed() {
    return false;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Optional<Two> pair =
        pairs
            .of(item.organization(), TouchKeys.member(item.businessKey()))
            .filter(two -> two.has(item.person()));
    return pair.map(two -> said(two, item.person(), contact.of(two))).orElse(null);
  }

  private Paragraph said(Two pair, String reader, PairContact known) {
    return known.notes() == 0 ? null : said(pair, reader, known.notes(), known.turn());
  }

  /** The words of a pair's n-th note in a silence. */
  Paragraph said(Two pair, String reader, int note, int turn) {
    String other = words.given(pair.other(reader));
    String path = TouchKeys.path(pair);
    Story story = stories.inTurn(turn);
    Paragraph said =
        Paragraph.of(
            words.say("note.heading", other),
            words.say("note.line"),
            words.say(note > 1 ? "note.last" : "note.first"));
    return said.link(
            words.say("note.yes"),
            path,
            new SignedLink.Wanted("", InTouchButton.PURPOSE, "", key(pair)))
        .link(
            times
                .besideMeeting(pair)
                .map(
                    time ->
                        words.say(
                            "note.time." + time.kind(), time.meeting(), words.day(time.day())))
                .orElseGet(() -> words.say("note.time")),
            path + "/time")
        .link(words.say("note.help"), path + "/help")
        .link(words.say("note.story", story.title()), "/stories/" + story.name());
  }
}
