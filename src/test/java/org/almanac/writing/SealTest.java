package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.writing.Spot.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is locked for one spot, by one key, and opens nowhere else. */
class SealTest {
  private static final Spot HERE =
      new Place("assoc", "agreement", "pair-1", "p0001").at("between-us");
  private static final String TEXT = "What stays between us: é, 日本, 🌱";

  private final String key = WritingKeyFile.fresh();
  private final Seal seal = new Seal(new WritingKeys(List.of(key)));

  @Test
  void what_was_locked_opens_again_in_its_spot() {
    assertThat(seal.open(HERE, seal.lock(HERE, TEXT))).contains(TEXT);
    assertThat(seal.open(HERE, seal.lock(HERE, ""))).contains("");
    String endsLikeFilling = "\u0080\u0000";
    assertThat(seal.open(HERE, seal.lock(HERE, endsLikeFilling))).contains(endsLikeFilling);
  }

  @Test
  void a_row_moved_to_another_pair_person_field_or_organization_does_not_open() {
    Sealed locked = seal.lock(HERE, TEXT);
    for (Spot other :
        List.of(
            new Place("other", "agreement", "pair-1", "p0001").at("between-us"),
            new Place("assoc", "web", "pair-1", "p0001").at("between-us"),
            new Place("assoc", "agreement", "pair-2", "p0001").at("between-us"),
            new Place("assoc", "agreement", "pair-1", "p0002").at("between-us"),
            new Place("assoc", "agreement", "pair-1", "p0001").at("goals"),
            new Place("assoc", "agreement", "pair-1p", "0001").at("between-us"))) {
      assertThat(seal.open(other, locked)).as(other.toString()).isEmpty();
    }
  }

  @Test
  void a_text_that_somebody_changed_in_the_table_does_not_open() {
    Sealed locked = seal.lock(HERE, TEXT);
    for (int i : new int[] {0, 12, locked.bytes().length - 1}) {
      byte[] bytes = locked.bytes().clone();
      bytes[i] ^= 1;
      assertThat(seal.open(HERE, new Sealed(locked.keyId(), bytes))).isEmpty();
    }
    assertThat(seal.open(HERE, new Sealed(locked.keyId(), new byte[5]))).isEmpty();
    assertThat(seal.open(HERE, new Sealed("no-such-key", locked.bytes()))).isEmpty();
  }

  @Test
  void the_same_text_never_looks_the_same_and_its_length_says_little() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      byte[] bytes = seal.lock(HERE, TEXT).bytes();
      seen.add(Base64.getEncoder().encodeToString(bytes));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("between");
    }
    assertThat(seen).hasSize(200);
    assertThat(seal.lock(HERE, "yes").bytes()).hasSameSizeAs(seal.lock(HERE, TEXT).bytes());
    assertThat(seal.lock(HERE, "a".repeat(255)).bytes()).hasSize(12 + 256 + 16);
    assertThat(seal.lock(HERE, "a".repeat(256)).bytes()).hasSize(12 + 512 + 16);
  }

  @Test
  void earlier_keys_still_read_and_the_newest_writes() {
    String newer = WritingKeyFile.fresh();
    Sealed early = seal.lock(HERE, TEXT);
    Seal both = new Seal(new WritingKeys(List.of(newer, key)));
    assertThat(both.open(HERE, early)).contains(TEXT);
    Sealed late = both.lock(HERE, TEXT);
    assertThat(late.keyId()).isNotEqualTo(early.keyId());
    assertThat(seal.open(HERE, late)).isEmpty();
    assertThat(new Seal(new WritingKeys(List.of(newer))).open(HERE, late)).contains(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "no base64 !", "====", "ä"})
  void a_key_of_another_length_is_refused_with_a_clear_sentence_that_does_not_repeat_it(
      String wrong) {
    assertThatThrownBy(() -> new WritingKeys(List.of(wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ALMANAC_WRITING_KEY")
        .hasMessageNotContaining(wrong)
        .hasNoCause();
  }

  @Test
  void without_a_key_nothing_is_locked() {
    assertThat(new Seal(new WritingKeys(List.of())).locks()).isFalse();
    assertThat(new WritingKeys(List.of(key)).toString()).isEqualTo("1 keys");
  }
}
