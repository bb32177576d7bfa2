package org.almanac.meetings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.almanac.rules.Finding;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may stand in an agenda: each rule is one method, its text is in the bundle. */
@Component
class AgendaRules {
  private final MessageSource messages;

  AgendaRules(MessageSource messages) {
    this.messages = messages;
  }

  Verdict judge(Duration meeting, AgendaSplit split, List<Block> blocks, Locale locale) {
    return blocksLongerThanTheMeeting(meeting, blocks, locale)
        .and(learningAndInformationSplit(split, blocks, locale));
  }

  /** Always refused: nobody can sit 3 h 20 in 3 h. */
  Verdict blocksLongerThanTheMeeting(Duration meeting, List<Block> blocks, Locale locale) {
    int sum = blocks.stream().mapToInt(Block::minutes).sum();
    if (sum <= meeting.toMinutes()) {
      return Verdict.fine();
    }
    return finding(
        "blocks_longer_than_the_meeting",
        Strength.REFUSE,
        locale,
        words(meeting.toMinutes(), locale),
        words(sum, locale));
  }

  /** Opening, break and thanks count to neither. */
  Verdict learningAndInformationSplit(AgendaSplit split, List<Block> blocks, Locale locale) {
    int learning = minutes(blocks, BlockKind.LEARNING);
    int information = minutes(blocks, BlockKind.INFORMATION);
    if (learning == split.learning() && information == split.information()) {
      return Verdict.fine();
    }
    return finding(
        "learning_and_information_split",
        split.strength(),
        locale,
        words(learning, locale),
        words(information, locale),
        words(split.learning(), locale),
        words(split.information(), locale));
  }

  String words(long minutes, Locale locale) {
    String shape = minutes < 60 ? "minutes" : minutes % 60 == 0 ? "hours" : "hours-minutes";
    return messages.getMessage(
        "meetings.length." + shape,
        new Object[] {minutes / 60, "%02d".formatted(minutes % 60), minutes},
        locale);
  }

  private static int minutes(List<Block> blocks, BlockKind kind) {
    return blocks.stream().filter(b -> b.kind() == kind).mapToInt(Block::minutes).sum();
  }

  private Verdict finding(String rule, Strength strength, Locale locale, Object... numbers) {
    String text = messages.getMessage("meetings.rule." + rule, numbers, locale);
    return Verdict.of(new Finding(rule, strength, text));
  }
}
