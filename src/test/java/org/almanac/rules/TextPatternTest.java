package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {
  @Test
  void an_apostrophe_is_an_apostrophe_wherever_it_stands() {
    assertThat(say("It's {0}'s turn: don't wait", "Lee")).isEqualTo("It's Lee's turn: don't wait");
    assertThat(say("C'est à l'école {0}, n'est-ce pas?", "Oak"))
        .isEqualTo("C'est à l'école Oak, n'est-ce pas?");
    assertThat(say("no one's", "unused")).isEqualTo("no one's");
    assertThat(say("{0, choice, 1#l'école|1<les {0} écoles d'ici}", 1)).isEqualTo("l’école");
    assertThat(say("{0, choice, 1#l'école|1<les {0} écoles d'ici}", 3))
        .isEqualTo("les 3 écoles d’ici");
  }

  @Test
  void what_a_bundle_says_is_shown_as_people_write_it_and_says_the_same() {
    assertThat(TextPattern.shown("Isn''t {0} here?")).isEqualTo("Isn't {0} here?");
    assertThat(TextPattern.shown("month's step")).isEqualTo("month's step");
  }

  @Test
  void what_is_filled_in_is_filled_in_as_it_is() {
    assertThat(say("Hello {0}", "{1} 'quoted' <b>")).isEqualTo("Hello {1} 'quoted' <b>");
    assertThat(TextPattern.placeholders("{1} and {0} and {1}")).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{0",
        "0}",
        "{}",
        "{a}",
        "{0}}",
        "{{0}}",
        "{-1}",
        "{0,",
        "{0,number}",
        "{ 0 }",
        "{0,choice,x}",
        "{0,date,yyyy}",
        "{10}",
        "'{'0'}'"
      })
  void a_brace_that_fills_nothing_in_is_not_sound(String words) {
    assertThat(TextPattern.sound(words)).as(words).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "{0}", "{9} {0}", "{0,choice,1#One|1<{0} of them}"})
  void the_rest_is(String words) {
    assertThat(TextPattern.sound(words)).as(words).isTrue();
  }

  private static String say(String words, Object... args) {
    return TextPattern.say(words, args, Locale.CANADA_FRENCH);
  }
}
