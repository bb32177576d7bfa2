package org.almanac.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeetingWordsTest {
  @Test
  void a_question_from_the_room_is_no_link_and_no_tag() {
    assertThat(MeetingWords.literally("[Sign in](https://x.example.org) <b>now</b>\n![](y) 2*3"))
        .isEqualTo("\\[Sign in\\](https://x.example.org) \\<b\\>now\\</b\\> !\\[\\](y) 2\\*3");
  }
}
