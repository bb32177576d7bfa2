package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The small library of case stories, in both languages. */
class StoriesTest {
  private final Stories stories = new Stories();

  @Test
  void the_library_is_small_and_holds_the_same_stories_in_both_languages() {
    List<Story> english = stories.in("en");
    List<Story> french = stories.in("fr");
    assertThat(english).hasSizeBetween(8, 10);
    assertThat(french.stream().map(Story::name))
        .containsExactlyElementsOf(english.stream().map(Story::name).toList());
    for (int i = 0; i < english.size(); i++) {
      assertThat(french.get(i).situation()).hasSameSizeAs(english.get(i).situation());
      assertThat(french.get(i).tried()).hasSameSizeAs(english.get(i).tried());
      assertThat(french.get(i).title()).isNotEqualTo(english.get(i).title());
    }
  }

  @Test
  void each_tells_a_situation_and_what_others_tried() {
    for (String language : List.of("en", "fr")) {
      for (Story story : stories.in(language)) {
        assertThat(story.name()).matches("[a-z-]{3,30}");
        assertThat(story.title()).isNotBlank().hasSizeLessThan(80);
        assertThat(story.situation()).as(story.name()).hasSize(2);
        assertThat(story.tried()).as(story.name()).hasSizeBetween(3, 5);
      }
    }
  }

  @Test
  void one_after_the_other_is_told_before_any_comes_again() {
    Set<String> told = new HashSet<>();
    for (int turn = 996; told.size() < stories.all().size(); turn++) {
      assertThat(told.add(stories.inTurn(turn).name())).isTrue();
    }
    assertThat(stories.inTurn(Integer.MAX_VALUE)).isNotNull();
  }

  @Test
  void no_story_judges() {
    for (Story story : stories.in("en")) {
      String words = story.toString().toLowerCase();
      assertThat(words).doesNotContain("overdue", "fail", "must ", "escalat", "appraisal");
    }
  }
}
