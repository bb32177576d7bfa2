package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.almanac.writing.Spot.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** Production starts with the right key, or says in one sentence what is the matter. */
@WritingSlice
class WritingKeyCheckTest {
  private static final Spot SPOT = new Place("o1", "agreement", "pair-1", "ana").at("goals");

  @Autowired SheetTexts texts;

  private final String key = WritingKeyFile.fresh();
  private final APair program = new APair();

  @BeforeEach
  void nothing_is_written() {
    texts.deleteAll();
  }

  @Test
  void without_a_key_it_does_not_start_once_a_program_offers_private_pages() {
    assertThatThrownBy(() -> starts(List.of(), true, "production"))
        .hasMessageContaining("ALMANAC_WRITING_KEY is needed")
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageContaining("without the key nobody can open the pages");
  }

  @Test
  void without_a_key_it_starts_where_nobody_writes_anything() {
    assertThatCode(() -> starts(List.of(), false, "production")).doesNotThrowAnyException();
  }

  @Test
  void with_its_key_it_starts_and_with_a_wrong_one_it_says_which_is_not_here() {
    String id = written();
    assertThatCode(() -> starts(List.of(key), true, "production")).doesNotThrowAnyException();
    String other = WritingKeyFile.fresh();
    assertThatThrownBy(() -> starts(List.of(other), true, "production"))
        .hasMessageContaining(id)
        .hasMessageContaining("ALMANAC_WRITING_OLD_KEYS")
        .hasMessageNotContaining(key)
        .hasMessageNotContaining(other);
    assertThatCode(() -> starts(List.of(other, key), true, "production"))
        .doesNotThrowAnyException();
  }

  @Test
  void where_the_key_is_lost_for_good_it_starts_once_that_is_said() {
    String id = written();
    assertThatCode(() -> starts(List.of(WritingKeyFile.fresh()), true, "production", id))
        .doesNotThrowAnyException();
  }

  @Test
  void the_sandbox_warns_and_starts() {
    written();
    assertThatCode(() -> starts(List.of(WritingKeyFile.fresh()), true, "test"))
        .doesNotThrowAnyException();
  }

  private String written() {
    WritingKeys keys = new WritingKeys(List.of(key));
    texts.save(
        new SheetText(
            SPOT, new Seal(keys).lock(SPOT, "Listen"), Instant.parse("2026-09-01T12:00:00Z")));
    return keys.newest().orElseThrow();
  }

  private void starts(List<String> keys, boolean offered, String profile, String... lost) {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    var programs = new StaticListableBeanFactory();
    if (offered) {
      programs.addBean("program", program.pairSheets());
    }
    ObjectProvider<SheetOffers> all = programs.getBeanProvider(SheetOffers.class);
    new WritingKeyCheck(new WritingKeys(keys), texts, all, List.of(lost), environment)
        .afterSingletonsInstantiated();
  }
}
