package org.almanac.meetings;

import java.util.List;
import org.almanac.engine.Option;

/**
 * One thing that a card asks.
 *
 * @param field the form's field
 * @param hint a few words below the label; may be empty
 * @param choices what can be chosen; empty where a line is written
 */
public record CardQuestion(String field, String label, String hint, List<Option> choices) {}
