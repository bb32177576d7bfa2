package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PltWordsTest {
  @Test
  void a_question_from_the_room_is_no_link_and_no_tag() {
    assertThat(PltWords.literally("[Sign in](https://x.example.org) <b>now</b>\n![](y) 2*3"))
        .isEqualTo("\\[Sign in\\](https://x.example.org) \\<b\\>now\\</b\\> !\\[\\](y) 2\\*3");
  }
}
