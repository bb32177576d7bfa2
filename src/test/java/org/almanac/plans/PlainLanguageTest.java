package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.plans.PlainLanguage.Stumble;
import org.junit.jupiter.api.Test;

/** What a reader would stumble over, and what could be said instead. */
class PlainLanguageTest {
  private static final Map<String, String> WORDS = ShippedPlainWords.all();

  @Test
  void a_long_sentence_is_named_by_how_it_begins_and_a_short_one_is_not() {
    String text =
        "Every student reads. We will look every month at what each child reads at home and at"
            + " school and talk about it with the family and with the teacher who knows the child.";
    assertThat(PlainLanguage.of(text, 20, Map.of()))
        .containsExactly(new Stumble.Long("We will look every month at", 30));
  }

  @Test
  void a_line_ends_a_sentence_as_a_period_does() {
    String list = "read every day\n".repeat(12);
    assertThat(PlainLanguage.of(list, 20, Map.of())).isEmpty();
  }

  @Test
  void jargon_is_told_with_what_could_be_said_instead() {
    assertThat(PlainLanguage.of("We UTILIZE a data-driven approach.", 99, WORDS))
        .containsExactlyInAnyOrder(
            new Stumble.Jargon("UTILIZE", "use"),
            new Stumble.Jargon("data-driven", "based on what we see in the figures"));
  }

  @Test
  void only_the_whole_word_is_meant() {
    Map<String, String> embed = Map.of("embed", "make part of", "silos", "working apart");
    assertThat(PlainLanguage.of("Embedded; pre-embed; a silo", 99, embed)).isEmpty();
    assertThat(PlainLanguage.of("Silos?", 99, embed)).hasSize(1);
  }

  @Test
  void several_words_are_one_even_across_a_line() {
    assertThat(PlainLanguage.of("a theory\n of  action", 99, WORDS))
        .extracting(found -> ((Stumble.Jargon) found).instead())
        .containsExactly("why we think it will work");
  }

  @Test
  void french_has_its_own_words() {
    assertThat(PlainLanguage.of("La mise en œuvre de la numératie", 99, WORDS))
        .contains(new Stumble.Jargon("numératie", "sens du nombre"))
        .contains(new Stumble.Jargon("mise en œuvre", "façon de faire"));
    assertThat(PlainLanguage.of("une communauté d'apprentissage professionnelle", 99, WORDS))
        .hasSize(1);
  }

  @Test
  void a_word_without_anything_instead_is_let_be() {
    assertThat(PlainLanguage.of("pedagogy", 99, Map.of("pedagogy", ""))).isEmpty();
  }

  @Test
  void what_anybody_may_type_is_read_in_no_time() {
    String hostile = "a".repeat(2000) + "\\E(.*)+$ " + "!?. ".repeat(500) + "\u0000\uD83D\uDE00";
    assertThat(PlainLanguage.of(hostile, 20, Map.of("\\e(.*)+$", "x", "[", "y"))).isNotNull();
  }

  @Test
  void each_of_our_words_has_something_simpler_beside_it() {
    assertThat(WORDS).hasSizeGreaterThan(100);
    assertThat(WORDS.values()).noneMatch(String::isBlank);
    assertThat(List.copyOf(WORDS.keySet())).allMatch(word -> word.equals(word.toLowerCase()));
  }
}
