package org.almanac.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a part of a form is hidden. Of the expression language of forms a page of ours understands
 * what our forms say: comparisons with a fixed value, joined by "or" and "and".
 *
 * @param any it is hidden when all terms of any of these are so
 */
public record HideWhen(List<List<Term>> any) {
  public static final HideWhen NEVER = new HideWhen(List.of());

  private static final Pattern TERM =
      Pattern.compile("\\s*(\\w+)\\s*(=|!=)\\s*(?:\"([^\"]*)\"|(null)|(true|false|-?[\\d.]+))\\s*");

  /**
   * One comparison.
   *
   * @param value as text; null for nothing
   */
  public record Term(String key, boolean equal, String value) {
    boolean holds(Map<String, ?> values) {
      Object now = values.get(key);
      return equal == Objects.equals(value, now == null ? null : String.valueOf(now));
    }
  }

  static HideWhen read(String expression) {
    if (expression == null || expression.isBlank()) {
      return NEVER;
    }
    return new HideWhen(
        Arrays.stream(expression.replaceFirst("^\\s*=", "").split(" or "))
            .map(all -> Arrays.stream(all.split(" and ")).map(HideWhen::term).toList())
            .toList());
  }

  private static Term term(String text) {
    Matcher found = TERM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("A page of ours can't tell when this is so: " + text);
    }
    String fixed = found.group(3) == null ? found.group(5) : found.group(3);
    return new Term(found.group(1), found.group(2).equals("="), fixed);
  }

  /** Hidden when either says so. */
  HideWhen or(HideWhen other) {
    return new HideWhen(Stream.concat(any.stream(), other.any.stream()).toList());
  }

  public boolean hides(Map<String, ?> values) {
    return any.stream().anyMatch(all -> all.stream().allMatch(term -> term.holds(values)));
  }

  /** Whether it looks at this field. */
  public boolean asks(String key) {
    return any.stream().flatMap(List::stream).anyMatch(term -> term.key().equals(key));
  }
}
