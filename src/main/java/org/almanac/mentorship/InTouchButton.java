package org.almanac.mentorship;

import java.util.Optional;
import org.almanac.access.SignedLink;
import org.almanac.tasks.LinkButton;
import org.springframework.stereotype.Component;

/** "We're in touch" from the mail, without signing in; looking changes nothing, the button does. */
@Component
class InTouchButton implements LinkButton {
  static final String PURPOSE = "in-touch";

  private final RunningPairs pairs;
  private final Contact contact;
  private final TouchWords words;

  InTouchButton(RunningPairs pairs, Contact contact, TouchWords words) {
    this.pairs = pairs;
    this.contact = contact;
    this.words = words;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  /** Names nobody: whoever was handed the mail learns nothing of the two. */
  @Override
  public Optional<Words> words(SignedLink link) {
    return pair(link)
        .map(
            two ->
                new Words(
                    words.say("note.yes"),
                    words.say("button.line"),
                    words.say("note.yes"),
                    words.say("button.thanks"),
                    words.say("button.done")));
  }

  @Override
  public void press(SignedLink link) {
    pair(link).ifPresent(contact::inTouch);
  }

  @Override
  public String path(SignedLink link) {
    return "/in-touch/" + TouchKeys.member(link.businessKey());
  }

  private Optional<Two> pair(SignedLink link) {
    return pairs
        .of(link.organization(), TouchKeys.member(link.businessKey()))
        .filter(two -> two.has(link.person()));
  }
}
