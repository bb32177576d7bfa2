package org.almanac.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.access.SignedIn;
import org.almanac.rules.Finding;
import org.almanac.rules.HouseTexts;
import org.almanac.rules.OwnTexts;
import org.almanac.rules.OwnTexts.Which;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a coordinator does with a text. A text is one thing in two languages: who changes it in one
 * says what becomes of the other, so that nobody reads something else than everybody by accident.
 */
@Component
class TextDesk {
  private final OwnTexts texts;
  private final HouseTexts house;
  private final TextRules rules;
  private final Rules settings;
  private final MessageSource messages;
  private final TransactionTemplate transaction;

  TextDesk(
      OwnTexts texts,
      HouseTexts house,
      TextRules rules,
      Rules settings,
      MessageSource messages,
      PlatformTransactionManager transactions) {
    this.texts = texts;
    this.house = house;
    this.rules = rules;
    this.settings = settings;
    this.messages = messages;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What came of it.
   *
   * @param asks whether it has to be said what becomes of the other language
   */
  record Answer(
      boolean done, String said, List<String> wrong, List<String> remarks, boolean asks) {}

  Answer look(SignedIn me, Offered text, TypedText typed) {
    List<String> changed = changed(me, text, typed);
    Verdict verdict = verdict(me, text, typed, changed);
    return new Answer(false, null, wrong(verdict), remarks(verdict), oneOnly(me, text, changed));
  }

  Answer write(SignedIn me, Offered text, TypedText typed) {
    List<String> changed = changed(me, text, typed);
    Verdict verdict = verdict(me, text, typed, changed);
    boolean asks = oneOnly(me, text, changed);
    List<String> wrong = new ArrayList<>(wrong(verdict));
    boolean kept = behind(me.organization(), text).isPresent() && "yes".equals(typed.stays());
    if (changed.isEmpty() && !kept) {
      wrong.add(say("nothing"));
    } else if (asks && !List.of("yes", "no").contains(String.valueOf(typed.stays()))) {
      wrong.add(say("asks." + HouseTexts.other(changed.get(0))));
    }
    if (!wrong.isEmpty()) {
      return new Answer(false, null, wrong, remarks(verdict), asks);
    }
    Map<Which, String> words = inForce(me, text, typed);
    words.keySet().removeIf(w -> same(me, text, w, words.get(w)));
    return stored(me, typed, words, "said.written", asks, remarks(verdict));
  }

  /** Back to the house's text in both languages. */
  Answer back(SignedIn me, Offered text, TypedText typed) {
    Map<Which, String> words = new LinkedHashMap<>();
    for (String language : HouseTexts.LANGUAGES) {
      if (texts.find(me.organization(), text.key(), language).isPresent()) {
        words.put(new Which(text.key(), language), null);
      }
    }
    return stored(me, typed, words, "said.back", false, List.of());
  }

  /** What would hold in both languages; null where one has no words of its own. */
  Map<Which, String> inForce(SignedIn me, Offered text, TypedText typed) {
    List<String> changed = changed(me, text, typed);
    Map<Which, String> words = new LinkedHashMap<>();
    for (String language : HouseTexts.LANGUAGES) {
      Optional<String> own = texts.find(me.organization(), text.key(), language);
      boolean stays =
          "yes".equals(typed.stays())
              && (!changed.isEmpty() || behind(me.organization(), text).isPresent());
      words.put(
          new Which(text.key(), language),
          changed.contains(language)
              ? typed.words().get(language)
              : own.orElse(stays ? house(text, language) : null));
    }
    return words;
  }

  /** The words in force, or those of an older version. */
  String version(String organization, Offered text, String language, String number) {
    return texts.versions(organization, new Which(text.key(), language)).stream()
        .filter(version -> String.valueOf(version.number()).equals(number))
        .findFirst()
        .map(version -> version.words() == null ? house(text, language) : version.words())
        .orElseGet(() -> now(organization, text, language));
  }

  Map<String, Integer> seen(String organization, Offered text) {
    Map<String, Integer> seen = new HashMap<>();
    for (String language : HouseTexts.LANGUAGES) {
      seen.put(
          language,
          texts.versions(organization, new Which(text.key(), language)).stream()
              .findFirst()
              .map(OwnTexts.Version::number)
              .orElse(0));
    }
    return seen;
  }

  boolean own(String organization, Offered text) {
    return HouseTexts.LANGUAGES.stream()
        .anyMatch(language -> texts.find(organization, text.key(), language).isPresent());
  }

  /** The language whose readers get the text in the other one, with a note. */
  Optional<String> behind(String organization, Offered text) {
    return HouseTexts.LANGUAGES.stream()
        .filter(language -> texts.find(organization, text.key(), language).isEmpty())
        .filter(language -> own(organization, text))
        .findFirst();
  }

  private Answer stored(
      SignedIn me,
      TypedText typed,
      Map<Which, String> words,
      String said,
      boolean asks,
      List<String> remarks) {
    try {
      transaction.executeWithoutResult(
          status ->
              words.forEach(
                  (which, text) ->
                      texts.write(
                          me.organization(),
                          which,
                          text,
                          me.id(),
                          typed.seen().get(which.language()))));
      return new Answer(true, say(said), List.of(), remarks, asks);
    } catch (DuplicateKeyException e) {
      return new Answer(false, null, List.of(say("meanwhile")), remarks, asks);
    }
  }

  private List<String> changed(SignedIn me, Offered text, TypedText typed) {
    return HouseTexts.LANGUAGES.stream()
        .filter(l -> !typed.words().get(l).equals(now(me.organization(), text, l)))
        .toList();
  }

  private boolean same(SignedIn me, Offered text, Which which, String words) {
    return texts
        .find(me.organization(), text.key(), which.language())
        .equals(Optional.ofNullable(words));
  }

  /** One language is changed, and the other says what the house says. */
  private boolean oneOnly(SignedIn me, Offered text, List<String> changed) {
    return changed.size() == 1
        && texts.find(me.organization(), text.key(), HouseTexts.other(changed.get(0))).isEmpty();
  }

  private Verdict verdict(SignedIn me, Offered text, TypedText typed, List<String> changed) {
    Settings decided = settings.of(me.organization());
    return changed.stream()
        .map(l -> rules.all(new TextRules.Typed(text, l, typed.words().get(l)), decided))
        .reduce(Verdict.fine(), Verdict::and);
  }

  private static List<String> wrong(Verdict verdict) {
    return sentences(verdict, Strength.REFUSE);
  }

  private static List<String> remarks(Verdict verdict) {
    return sentences(verdict, Strength.WARN);
  }

  private static List<String> sentences(Verdict verdict, Strength strength) {
    return verdict.findings().stream()
        .filter(finding -> finding.strength() == strength)
        .map(Finding::message)
        .distinct()
        .toList();
  }

  private String now(String organization, Offered text, String language) {
    return texts.find(organization, text.key(), language).orElseGet(() -> house(text, language));
  }

  private String house(Offered text, String language) {
    return house.words(text.key(), language).orElse("");
  }

  private String say(String key) {
    return messages.getMessage("texts." + key, null, LocaleContextHolder.getLocale());
  }
}
