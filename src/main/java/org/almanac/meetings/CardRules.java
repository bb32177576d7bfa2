package org.almanac.meetings;

import java.time.Instant;
import org.almanac.rules.Finding;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What holds for every card: each rule is one method. */
@Component
class CardRules {
  private final MeetingWords words;

  CardRules(MeetingWords words) {
    this.words = words;
  }

  /** A card is for before the meeting. */
  Verdict cardBeforeMeeting(Instant begins, Instant now) {
    return now.isBefore(begins)
        ? Verdict.fine()
        : Verdict.of(
            new Finding(
                "card_before_meeting", Strength.REFUSE, words.say("rule.card_before_meeting")));
  }
}
