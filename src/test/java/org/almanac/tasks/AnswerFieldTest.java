package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.engine.FormLayout;
import org.junit.jupiter.api.Test;

/** A form's text behind a link of a mail: what stands strong, what leads on, what is only typed. */
class AnswerFieldTest {
  @Test
  void a_texts_link_leads_to_the_page_and_is_no_raw_markup() {
    assertThat(spans("Next: [what **would** help](/meetings/{{meetingKey}}/suggestions), one tap."))
        .extracting(AnswerField.Span::page)
        .containsExactly(null, "/meetings/COHORT-2026-11/suggestions", null);
  }

  @Test
  void what_somebody_typed_is_never_a_link_nor_strong() {
    assertThat(spans("**Step:** {{typed}} [away](https://example.org)"))
        .extracting(AnswerField.Span::text)
        .containsExactly("", "Step:", " **[x](/y)** [away](https://example.org)");
  }

  @Test
  void no_link_leads_to_another_site() {
    for (String away : List.of("[x](//elsewhere.example)", "[x](https://elsewhere.example)")) {
      assertThat(spans("Next: " + away))
          .extracting(AnswerField.Span::page)
          .as(away)
          .containsExactly((String) null);
    }
  }

  private static List<AnswerField.Span> spans(String text) {
    FormLayout.Part part =
        new FormLayout.Part(
            "text", "text", null, null, null, text, null, List.of(), null, null, false);
    Map<String, Object> values = Map.of("meetingKey", "COHORT-2026-11", "typed", "**[x](/y)**");
    return new AnswerField(part, values, List.of(), null, null).lines().get(0).spans();
  }
}
