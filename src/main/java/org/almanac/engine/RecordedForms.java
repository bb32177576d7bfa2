package org.almanac.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Each form with the program that owns it: shows what is known, checks and records what is sent.
 */
@Component
class RecordedForms {
  private final ObjectProvider<Recording<?>> recordings;
  private final MessageSource messages;
  private final FormTexts texts;
  private final Map<String, FormDocument> documents = new ConcurrentHashMap<>();
  private volatile Map<String, Recording<?>> byForm;

  RecordedForms(ObjectProvider<Recording<?>> recordings, MessageSource messages, FormTexts texts) {
    this.recordings = recordings;
    this.messages = messages;
    this.texts = texts;
  }

  /** Prefilled values and options, by key. */
  Map<String, Object> shown(String form, FormContext context) {
    Prefill prefill = of(form).prefill(context);
    Map<String, Object> shown = new LinkedHashMap<>(prefill.values());
    prefill.options().forEach(shown::put);
    return shown;
  }

  /** Checks what was posted against the form, and hands it to the program that owns the form. */
  Flags record(String form, Map<String, Object> posted, FormContext context) {
    return record(of(form), posted, context);
  }

  /** Checks what was posted anew, and lets the program change what it keeps. */
  void change(String form, Map<String, Object> posted, FormContext context) {
    if (!(of(form) instanceof Reconsidered<?> recording)
        || recording.changeableUntil(context).isEmpty()) {
      throw refused("engine.form.no-change");
    }
    changed(recording, posted, context);
  }

  private <R extends Record> void changed(
      Reconsidered<R> recording, Map<String, Object> posted, FormContext context) {
    try {
      recording.change(checked(recording, posted, context), context);
    } catch (Refusal refusal) {
      throw new FormFieldValidationException(refusal, refusal.getMessage());
    }
  }

  private <R extends Record> Flags record(
      Recording<R> recording, Map<String, Object> posted, FormContext context) {
    try {
      return recording.record(checked(recording, posted, context), context);
    } catch (Refusal refusal) {
      throw new FormFieldValidationException(refusal, refusal.getMessage());
    }
  }

  private <R extends Record> R checked(
      Recording<R> recording, Map<String, Object> posted, FormContext context) {
    FormDocument document = documents.computeIfAbsent(recording.form(), FormDocument::read);
    Locale reader = LocaleContextHolder.getLocale();
    Prefill prefill = document.hasDynamicOptions() ? recording.prefill(context) : Prefill.none();
    FormCheck check = new FormCheck(messages, reader, FormValues.whole(recording.type()));
    Map<String, Object> values;
    try {
      values = check.check(document, posted, prefill);
    } catch (Refusal inTheFormsWords) {
      // the reader's names for fields are looked up only where one has to be named
      values = check.check(texts.in(reader, document), posted, prefill);
    }
    return FormValues.toRecord(recording.type(), values);
  }

  RuntimeException notYours() {
    return refused("engine.form.not-yours");
  }

  RuntimeException startsByItself() {
    return refused("engine.form.starts-by-itself");
  }

  private RuntimeException refused(String key) {
    String message = messages.getMessage(key, null, LocaleContextHolder.getLocale());
    return new FormFieldValidationException(new Refusal(null, message), message);
  }

  /** Every form that a program answers for. */
  Map<String, Recording<?>> all() {
    if (byForm == null) {
      byForm = recordings.stream().collect(Collectors.toMap(Recording::form, Function.identity()));
    }
    return byForm;
  }

  Recording<?> of(String form) {
    Recording<?> recording = all().get(form);
    if (recording == null) {
      throw new IllegalStateException("No program answers for the form " + form);
    }
    return recording;
  }
}
