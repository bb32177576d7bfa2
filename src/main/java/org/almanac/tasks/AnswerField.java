package org.almanac.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almanac.engine.FormLayout;
import org.almanac.engine.HideWhen;
import org.almanac.engine.Option;

/** One part of a form on a page: a field with what it holds, or a text. */
public final class AnswerField {
  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern MARKED =
      Pattern.compile("\\*\\*(.+?)\\*\\*|\\[([^\\]]+)]\\((/(?!/)[^)]*)\\)");

  private final FormLayout.Part part;
  private final Map<String, Object> values;
  private final List<Option> choices;
  private final String problem;
  private final HideWhen hide;

  AnswerField(
      FormLayout.Part part,
      Map<String, Object> values,
      List<Option> choices,
      String problem,
      HideWhen hide) {
    this.part = part;
    this.values = values;
    this.choices = choices;
    this.problem = problem;
    this.hide = hide;
  }

  /** A line of a text, piece by piece. */
  public record Line(boolean heading, List<Span> spans) {}

  /**
   * A piece of a line.
   *
   * @param page of ours to which it leads; null for none
   */
  public record Span(String text, boolean strong, String page) {}

  /** One of the choices of a field. */
  public record Choice(String value, String label, boolean chosen) {}

  public String type() {
    return part.type();
  }

  public String key() {
    return part.key();
  }

  public String label() {
    return part.label();
  }

  public String hint() {
    return part.hint();
  }

  public Integer maxLength() {
    return part.maxLength();
  }

  /** What is to be said beside it; null when nothing. */
  public String problem() {
    return problem;
  }

  public String value() {
    Object value = values.get(part.key());
    return value == null ? "" : value.toString();
  }

  public boolean ticked() {
    return Boolean.TRUE.equals(values.get(part.key()));
  }

  public List<Choice> choices() {
    Object value = values.get(part.key());
    return choices.stream()
        .map(
            choice ->
                new Choice(
                    choice.value(),
                    choice.label(),
                    value instanceof Collection<?> several
                        ? several.contains(choice.value())
                        : Objects.equals(value, choice.value())))
        .toList();
  }

  /** Whether what is typed so far hides it. */
  boolean hidden() {
    return hide.hides(values);
  }

  /** What was answered, as it is read. */
  String answer() {
    return choices.isEmpty()
        ? value()
        : choices().stream()
            .filter(Choice::chosen)
            .map(Choice::label)
            .collect(Collectors.joining(", "));
  }

  /**
   * When the page's script hides it, as it reads it: {@code plan!=moved}, "or" as {@code |}, "and"
   * as {@code &}; null for never.
   */
  public String hideWhen() {
    return hide.any().isEmpty()
        ? null
        : hide.any().stream()
            .map(
                all ->
                    all.stream()
                        .map(
                            t ->
                                t.key()
                                    + (t.equal() ? "==" : "!=")
                                    + (t.value() == null ? "" : t.value()))
                        .collect(Collectors.joining("&")))
            .collect(Collectors.joining("|"));
  }

  /** A text's lines with the values in their places; nothing that somebody typed is markup. */
  public List<Line> lines() {
    return part.text().lines().filter(line -> !line.isBlank()).map(this::line).toList();
  }

  private Line line(String text) {
    boolean heading = text.startsWith("#");
    List<Span> spans = new ArrayList<>();
    String all = text.replaceFirst("^#+\\s*", "");
    Matcher marked = MARKED.matcher(all);
    int at = 0;
    while (marked.find()) {
      spans.add(new Span(filled(all.substring(at, marked.start())), false, null));
      boolean strong = marked.group(1) != null;
      spans.add(
          strong
              ? new Span(filled(marked.group(1)), true, null)
              : new Span(filled(marked.group(2)), false, filled(marked.group(3))));
      at = marked.end();
    }
    spans.add(new Span(filled(all.substring(at)), false, null));
    return new Line(heading, spans);
  }

  private String filled(String text) {
    return NAME.matcher(text)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(String.valueOf(values.getOrDefault(name.group(1), ""))));
  }
}
