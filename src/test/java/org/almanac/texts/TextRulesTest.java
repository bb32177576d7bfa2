package org.almanac.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.almanac.access.Languages;
import org.almanac.rules.HouseTexts;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TextRulesTest {
  private static final Offered CARD =
      new Offered("plt.notice.card.heading", "plt", "plt-card", "heading", List.of("day"));
  private static final Offered YEAR =
      new Offered("plt.notice.year.line", "plt", "plt-year", "line", List.of("count"));

  private final Settings durham = Settings.ofProfile("demo", "durham-2014");
  private final Settings gentle = Settings.ofProfile("demo", "gentle");
  private final TextRules rules = rules();

  @Test
  void something_said() {
    assertThat(rules.somethingSaid(typed(" ")).words(Strength.REFUSE))
        .isEqualTo("English: there is nothing yet. For no text at all, leave the house's.");
    assertThat(rules.somethingSaid(typed("x")).findings()).isEmpty();
  }

  @Test
  void short_enough() {
    Verdict much = rules.shortEnough(typed("x".repeat(501)), durham);
    assertThat(much.words(Strength.REFUSE)).contains("501 characters", "at most 500");
    assertThat(rules.shortEnough(typed("x".repeat(501)), gentle).refused()).isFalse();
    assertThat(rules.shortEnough(typed("x".repeat(4001)), gentle).refused()).isTrue();
    assertThat(rules.shortEnough(typed("x".repeat(500)), durham).findings()).isEmpty();
  }

  @Test
  void placeholders_fit() {
    assertThat(rules.placeholdersFit(typed("{0}: two taps")).findings()).isEmpty();
    assertThat(rules.placeholdersFit(typed("{1}: two taps")).words(Strength.REFUSE))
        .isEqualTo("English: {1} means nothing here. Known here: {0} the day.");
    assertThat(rules.placeholdersFit(typed("{day}: two taps")).words(Strength.REFUSE))
        .contains("a brace { or } stands only around a number")
        .contains("{0} the day");
    assertThat(rules.placeholdersFit(typed("{0, choice, 1#One|1<{0}}")).words(Strength.REFUSE))
        .contains("{0} can only be filled in as it is");
    assertThat(
            rules
                .placeholdersFit(
                    new TextRules.Typed(YEAR, "en", "{0, choice, 1#One day|1<{0} days} this year"))
                .findings())
        .isEmpty();
  }

  @Test
  void what_is_filled_in_on_a_form_has_a_name() {
    Offered form = Offered.ofForm("forms.plt-meeting-card.text_7.text");
    for (String wrong : List.of("{{nobody}}", "{tablesOn}", "{{tablesOn}", "{0}", "{{= 1 + 1}}")) {
      assertThat(
              rules.placeholdersFit(new TextRules.Typed(form, "en", wrong)).words(Strength.REFUSE))
          .as(wrong)
          .contains("Known here: {{tablesOn}}");
    }
    assertThat(
            rules
                .placeholdersFit(new TextRules.Typed(form, "en", "Your table: {{tablesOn}}"))
                .findings())
        .isEmpty();
    assertThat(rules.nothingLeftOut(new TextRules.Typed(form, "en", "Soon")).words(Strength.WARN))
        .contains("{{tablesOn}} is not said any more");
  }

  /** The form would reckon with it instead of saying it. */
  @Test
  void a_text_on_a_form_begins_with_no_equals_sign() {
    Offered form = Offered.ofForm("forms.plt-meeting-card.cantCome.label");
    for (String wrong : List.of("=1+1", " = plan", "\n=")) {
      assertThat(
              rules.placeholdersFit(new TextRules.Typed(form, "en", wrong)).words(Strength.REFUSE))
          .as(wrong)
          .isEqualTo(
              "English: a text on a form can't begin with \"=\", because the form would take it"
                  + " for a formula. Please begin with a word.");
    }
    String french =
        Languages.in(
            Locale.CANADA_FRENCH,
            () ->
                rules
                    .placeholdersFit(new TextRules.Typed(form, "fr", "=1"))
                    .words(Strength.REFUSE));
    assertThat(french).contains("ne peut pas commencer par", "Veuillez commencer par un mot");
    assertThat(rules.placeholdersFit(new TextRules.Typed(form, "en", "1 = 1")).findings())
        .isEmpty();
    assertThat(rules.placeholdersFit(typed("= {0}")).findings()).as("a mail's text").isEmpty();
  }

  @Test
  void nothing_left_out() {
    Verdict verdict = rules.nothingLeftOut(typed("Two taps"));
    assertThat(verdict.refused()).isFalse();
    assertThat(verdict.words(Strength.WARN)).contains("{0} is not said any more");
    assertThat(rules.nothingLeftOut(typed("Two taps on {0}")).findings()).isEmpty();
  }

  @Test
  void shown_as_written() {
    assertThat(rules.shownAsWritten(typed("<b>Now</b>")).words(Strength.WARN))
        .contains("as they are typed");
    assertThat(rules.shownAsWritten(typed("<script>alert(1)</script>")).refused()).isFalse();
    assertThat(rules.shownAsWritten(typed("5 < 6, a & b, 3 <> 4")).findings()).isEmpty();
  }

  @Test
  void kind_words() {
    assertThat(rules.kindWords(typed("Your card is overdue."), durham).words(Strength.REFUSE))
        .contains("\"overdue\" sounds like a mark in a report", "still open");
    assertThat(rules.kindWords(typed("Your card is OVERDUE."), gentle).refused()).isFalse();
    for (String french : List.of("en retard", "Expirée", "des plans manquants", "un échec")) {
      assertThat(rules.kindWords(new TextRules.Typed(CARD, "fr", french), durham).refused())
          .as(french)
          .isTrue();
    }
    assertThat(rules.kindWords(typed("Later, unfailing, dismissing"), durham).findings()).isEmpty();
  }

  @Test
  void the_same_in_french() {
    String said =
        Languages.in(
            Locale.CANADA_FRENCH,
            () -> rules.all(new TextRules.Typed(CARD, "fr", "{3}"), durham).words(Strength.REFUSE));
    assertThat(said).startsWith("Français : {3} ne veut rien dire ici. Connu ici : {0} le jour.");
  }

  private static TextRules.Typed typed(String words) {
    return new TextRules.Typed(CARD, "en", words);
  }

  private static TextRules rules() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/texts");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new TextRules(house(), messages);
  }

  static HouseTexts house() {
    return new HouseTexts(
        List.of(
            "messages/plt",
            "messages/meetings",
            "messages/notices",
            "messages/tasks",
            "messages/forms"));
  }
}
