package org.almanac.boardplan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almanac.rules.Rules;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages about ideas and voices say, from the bundle. */
@Component
class IdeaWords {
  private final MessageSource messages;
  private final Rules rules;

  IdeaWords(MessageSource messages, Rules rules) {
    this.messages = messages;
    this.rules = rules;
  }

  String say(String key, Object... words) {
    return messages.getMessage("boardplan.ideas." + key, words, LocaleContextHolder.getLocale());
  }

  /** With whom ideas are talked over, by the organization's setting: words, not yet said. */
  List<String> withWhom(BoardPlan plan) {
    return withWhom(plan.organization(), plan.schoolYear());
  }

  List<String> withWhom(String organization, String schoolYear) {
    return rules.of(organization, schoolYear).words("boardplan.with-whom");
  }

  /** How a group is called; a word of the organization's own stands for itself. */
  String group(String word) {
    return messages.getMessage(
        "boardplan.ideas.group." + word,
        null,
        word.replace('-', ' '),
        LocaleContextHolder.getLocale());
  }

  String voice(Voice voice) {
    return say("voice." + voice.name().toLowerCase(Locale.ROOT));
  }

  /** Literacy, equity; a code of the organization's own stands for itself. */
  String portfolios(String codes) {
    return String.join(
        ", ",
        Stream.of(codes.split(","))
            .filter(code -> !code.isEmpty())
            .map(
                code ->
                    messages.getMessage(
                        "boardplan.ideas.portfolio." + code,
                        null,
                        code.replace('-', ' '),
                        LocaleContextHolder.getLocale()))
            .toList());
  }

  /** Principals, teachers. */
  String groups(List<String> words) {
    return String.join(", ", words.stream().map(this::group).toList());
  }
}
