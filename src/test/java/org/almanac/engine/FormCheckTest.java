package org.almanac.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormCheckTest {
  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  FormCheckTest() {
    messages.setBasename("messages/engine");
    messages.setDefaultEncoding("UTF-8");
  }

  @Test
  void a_field_that_the_form_does_not_have_is_refused() {
    assertThatThrownBy(() -> check(text("line"), Map.of("approved", true)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("approved");
  }

  @Test
  void what_is_required_is_asked_for_by_its_label() {
    assertThatThrownBy(() -> check(required(), Map.of("line", "   ")))
        .hasMessageContaining("One line: please fill this in.");
  }

  @Test
  void a_required_field_that_can_be_hidden_may_be_absent() {
    FormDocument.Field hidden =
        field("line", "textfield", true, true, null, null, null, null, List.of(), null);
    assertThat(check(hidden, Map.of())).containsEntry("line", null);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    FormDocument form =
        new FormDocument(
            "f",
            new HashMap<>(
                Map.of(
                    "line",
                    required(),
                    "count",
                    field(
                        "count", "number", false, false, null, null, "1", "9", List.of(), null))));
    assertThatThrownBy(
            () ->
                new FormCheck(messages, Locale.ENGLISH, Set.of("heads"))
                    .check(form, Map.of("count", 12), Prefill.none()))
        .satisfies(e -> assertThat(((Refusal) e).reasons()).hasSize(2));
  }

  @Test
  void looked_at_once_more_in_the_readers_words_each_reason_is_said_once() {
    FormDocument form = new FormDocument("f", Map.of("line", required()));
    FormCheck check = new FormCheck(messages, Locale.ENGLISH, Set.of("heads"));
    for (int look = 0; look < 2; look++) {
      assertThatThrownBy(() -> check.check(form, Map.of(), Prefill.none()))
          .satisfies(e -> assertThat(((Refusal) e).reasons()).hasSize(1));
    }
  }

  @Test
  void a_number_stays_within_its_range() {
    FormDocument.Field count =
        field("count", "number", false, false, null, null, "1", "9", List.of(), null);
    assertThat(check(count, Map.of("count", 9.0))).containsEntry("count", new BigDecimal("9.0"));
    assertThatThrownBy(() -> check(count, Map.of("count", 10))).hasMessage("count: the most is 9.");
    assertThatThrownBy(() -> check(count, Map.of("count", "many")))
        .hasMessageContaining("isn't a number");
  }

  @Test
  void what_is_counted_is_a_whole_number() {
    FormDocument.Field heads =
        field("heads", "number", false, false, null, null, "0", "99", List.of(), null);
    assertThat(check(heads, Map.of("heads", 9.0))).containsKey("heads");
    assertThatThrownBy(() -> check(heads, Map.of("heads", 9.5)))
        .hasMessageContaining("heads: a whole number, please");
  }

  @Test
  void the_same_choice_twice_counts_once() {
    FormDocument.Field away =
        field("away", "taglist", false, false, null, null, null, null, List.of("p1", "p2"), null);
    assertThat(check(away, Map.of("away", List.of("p2", "p1", "p2"))))
        .containsEntry("away", List.of("p2", "p1"));
  }

  @Test
  void signs_that_no_database_takes_are_left_out() {
    String typed = " Numer\u0000acy\r\nand \ud83dmore \ud83d\ude00\u0007 ";
    assertThat(check(text("line"), Map.of("line", typed)))
        .containsEntry("line", "Numeracy\nand more \ud83d\ude00");
  }

  @Test
  void a_choice_must_be_among_those_offered() {
    FormDocument.Field step =
        field("step", "radio", false, false, null, null, null, null, List.of("done"), null);
    assertThat(check(step, Map.of("step", "done"))).containsEntry("step", "done");
    assertThatThrownBy(() -> check(step, Map.of("step", "approve"))).isInstanceOf(Refusal.class);
  }

  @Test
  void a_choice_from_the_program_must_be_among_what_it_offers_now() {
    FormDocument.Field voices =
        field("voices", "taglist", false, false, null, null, null, null, List.of(), "principals");
    Prefill known = Prefill.none().options("principals", List.of(new Option("p1", "Ana")));
    FormDocument form = new FormDocument("f", Map.of("voices", voices));
    FormCheck fine = new FormCheck(messages, Locale.ENGLISH, Set.of("heads"));
    assertThat(fine.check(form, Map.of("voices", List.of("p1")), known))
        .containsEntry("voices", List.of("p1"));
    assertThatThrownBy(
            () ->
                new FormCheck(messages, Locale.ENGLISH, Set.of("heads"))
                    .check(form, Map.of("voices", List.of("p2")), known))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_text_that_is_too_long_says_how_long_it_may_be() {
    FormDocument.Field line =
        field("line", "textfield", false, false, 5, null, null, null, List.of(), null);
    assertThatThrownBy(() -> check(line, Map.of("line", "abcdef")))
        .hasMessage("line: 6 characters don't fit; 5 do.");
  }

  @Test
  void a_pattern_is_held() {
    FormDocument.Field year =
        field(
            "year",
            "textfield",
            false,
            false,
            null,
            "^\\d{4}-\\d{2}$",
            null,
            null,
            List.of(),
            null);
    assertThat(check(year, Map.of("year", "2026-27"))).containsEntry("year", "2026-27");
    assertThatThrownBy(() -> check(year, Map.of("year", "next"))).isInstanceOf(Refusal.class);
  }

  @Test
  void what_a_form_asks_for_is_what_its_refusal_says() {
    FormDocument hours = FormDocument.read("plt-meeting-prepare");
    FormDocument french = new FormTexts(bundle("messages/forms")).in(Locale.CANADA_FRENCH, hours);
    for (FormDocument form : List.of(hours, french)) {
      FormDocument.Field coffee = form.fields().get("coffee");
      assertThatThrownBy(() -> check(coffee, Map.of("coffee", "nine")))
          .hasMessageContaining(coffee.expected());
    }
    assertThat(french.fields().get("coffee").expected()).contains("Une heure comme 09:00");
  }

  @Test
  void after_a_label_that_asks_there_is_no_colon() {
    FormDocument recording = FormDocument.read("board-improvement-plan-recording");
    FormDocument.Field where = recording.fields().get("link");
    assertThatThrownBy(() -> check(where, Map.of("link", "my drive")))
        .hasMessage("Where is the recording? An address that begins with https://, please");
  }

  private static ResourceBundleMessageSource bundle(String name) {
    ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
    bundle.setBasename(name);
    bundle.setDefaultEncoding("UTF-8");
    return bundle;
  }

  @Test
  void a_date_is_a_day_whatever_time_the_browser_adds() {
    FormDocument.Field day =
        field("day", "datetime", false, false, null, null, null, null, List.of(), null);
    assertThat(check(day, Map.of("day", "2026-10-14T00:00:00.000Z")))
        .containsEntry("day", LocalDate.of(2026, 10, 14));
    assertThatThrownBy(() -> check(day, Map.of("day", "14 October")))
        .hasMessageContaining("isn't a date");
  }

  @Test
  void an_object_in_the_place_of_a_text_is_refused() {
    assertThatThrownBy(() -> check(text("line"), Map.of("line", Map.of("a", 1))))
        .isInstanceOf(Refusal.class);
  }

  private Map<String, Object> check(FormDocument.Field field, Map<String, Object> posted) {
    FormDocument form = new FormDocument("f", Map.of(field.key(), field));
    return new FormCheck(messages, Locale.ENGLISH, Set.of("heads"))
        .check(form, posted, Prefill.none());
  }

  private static FormDocument.Field required() {
    FormDocument.Field f = text("line");
    return new FormDocument.Field(
        f.key(),
        f.type(),
        "",
        "One line",
        true,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        "",
        List.of(),
        null);
  }

  private static FormDocument.Field text(String key) {
    return field(key, "textfield", false, false, null, null, null, null, List.of(), null);
  }

  private static FormDocument.Field field(
      String key,
      String type,
      boolean required,
      boolean conditional,
      Integer maxLength,
      String pattern,
      String min,
      String max,
      List<String> choices,
      String valuesKey) {
    return new FormDocument.Field(
        key,
        type,
        "",
        key,
        required,
        conditional,
        false,
        null,
        maxLength,
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        pattern == null ? null : Pattern.compile(pattern),
        "",
        choices,
        valuesKey);
  }
}
