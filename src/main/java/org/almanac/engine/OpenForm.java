package org.almanac.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A form as it stands before a person: on an open task, or sent already and to be changed.
 *
 * @param values what is known, by key: what the texts speak of, and what the fields hold
 * @param options the choices behind each {@code valuesKey}
 * @param openToLinks whether a signed link may show and send it
 * @param changeableUntil until when the answer may change; null on an open task
 */
public record OpenForm(
    String form,
    FormContext context,
    FormLayout layout,
    Map<String, Object> values,
    Map<String, List<Option>> options,
    List<QuickAnswer> quickAnswers,
    boolean openToLinks,
    Instant changeableUntil) {}
