package org.almanac.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Holds what was posted against what the form allows; tells of everything at once. */
class FormCheck {
  /** Where a form sets no limit of its own: a long page of text. */
  private static final int LONGEST = 10_000;

  /** Where a label asks, what follows needs no colon, in French with its space. */
  private static final Pattern AFTER_A_QUESTION = Pattern.compile("\\?\\s?:(\\s)");

  private final MessageSource messages;
  private final Locale locale;
  private final Set<String> whole;
  private final List<Refusal.Reason> reasons = new ArrayList<>();

  /**
   * @param whole the keys whose numbers are counted, not measured
   */
  FormCheck(MessageSource messages, Locale locale, Set<String> whole) {
    this.messages = messages;
    this.locale = locale;
    this.whole = whole;
  }

  /**
   * @return the values by key: text, number, Boolean, LocalDate or list of texts
   * @throws Refusal naming each field and the reason
   */
  Map<String, Object> check(FormDocument form, Map<String, Object> posted, Prefill known) {
    reasons.clear();
    for (String key : posted.keySet()) {
      if (!form.fields().containsKey(key)) {
        refuse(key, "engine.form.unknown-field", key);
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (FormDocument.Field field : form.fields().values()) {
      Object value = FormValues.plain(posted.get(field.key()));
      if (field.disabled()) {
        continue; // shown, not asked
      }
      if (value == null || Boolean.FALSE.equals(value)) {
        if (field.required() && !field.conditional()) {
          refuse(field.key(), "engine.form.required", field.label());
        }
        values.put(field.key(), value);
        continue;
      }
      values.put(field.key(), typed(field, value, known));
    }
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    return values;
  }

  private Object typed(FormDocument.Field field, Object value, Prefill known) {
    switch (field.type()) {
      case "textfield", "textarea", "expression" -> {
        return text(field, value);
      }
      case "number" -> {
        return number(field, value);
      }
      case "datetime" -> {
        return date(field, value);
      }
      case "checkbox" -> {
        if (!(value instanceof Boolean)) {
          refuse(field.key(), "engine.form.not-yes-or-no", field.label());
        }
        return value;
      }
      case "checklist", "taglist" -> {
        if (value instanceof List<?> list) {
          list.forEach(each -> choice(field, each, known));
          return list.stream().map(String::valueOf).distinct().toList();
        }
        refuse(field.key(), "engine.form.not-a-choice", field.label(), value);
        return null;
      }
      default -> {
        choice(field, value, known);
        return String.valueOf(value);
      }
    }
  }

  private Object text(FormDocument.Field field, Object value) {
    if (!(value instanceof String text)) {
      refuse(field.key(), "engine.form.not-a-text", field.label());
      return null;
    }
    int most = field.maxLength() == null ? LONGEST : field.maxLength();
    if (text.length() > most) {
      refuse(field.key(), "engine.form.too-long", field.label(), most, text.length());
    }
    if (field.minLength() != null && text.length() < field.minLength()) {
      refuse(field.key(), "engine.form.too-short", field.label(), field.minLength());
    }
    if (field.pattern() != null && !field.pattern().matcher(text).find()) {
      boolean says = !field.expected().isEmpty();
      refuse(
          field.key(),
          says ? "engine.form.pattern-asked" : "engine.form.pattern",
          field.label(),
          says ? field.expected() : text);
    }
    return text;
  }

  private Object number(FormDocument.Field field, Object value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      refuse(field.key(), "engine.form.not-a-number", field.label(), value);
      return null;
    }
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      refuse(field.key(), "engine.form.too-small", field.label(), field.min());
    }
    if (field.max() != null && number.compareTo(field.max()) > 0) {
      refuse(field.key(), "engine.form.too-large", field.label(), field.max());
    }
    if (whole.contains(field.key()) && number.stripTrailingZeros().scale() > 0) {
      refuse(field.key(), "engine.form.not-whole", field.label(), value);
    }
    return number;
  }

  private Object date(FormDocument.Field field, Object value) {
    String text = value.toString();
    if (!field.subtype().isEmpty() && !field.subtype().equals("date")) {
      return text;
    }
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      refuse(field.key(), "engine.form.not-a-date", field.label(), text);
      return null;
    }
  }

  private void choice(FormDocument.Field field, Object value, Prefill known) {
    String chosen = String.valueOf(value);
    boolean offered =
        field.valuesKey() == null
            ? field.choices().contains(chosen)
            : known.optionsOf(field.valuesKey()).stream().anyMatch(o -> o.value().equals(chosen));
    if (!offered) {
      // what stands behind a computed choice is an id: it says nothing to a person
      refuse(
          field.key(),
          field.valuesKey() == null ? "engine.form.not-a-choice" : "engine.form.choices-changed",
          field.label(),
          chosen);
    }
  }

  private void refuse(String key, String message, Object... args) {
    String said = messages.getMessage(message, args, locale);
    reasons.add(new Refusal.Reason(key, AFTER_A_QUESTION.matcher(said).replaceFirst("?$1")));
  }
}
