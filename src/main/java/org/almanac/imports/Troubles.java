package org.almanac.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;

/** Everything that can't be taken, up to as many as a person would read. */
public final class Troubles {
  static final int SHOWN = 200;

  private final MessageSource messages;
  private final Locale locale;
  private final List<Trouble> found = new ArrayList<>();
  private int total;

  public Troubles(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /** About a file as a whole. */
  void in(String file, String key, Object... values) {
    add(file, 0, "", key, values);
  }

  /** About a line, or a place in it. */
  void in(String file, int line, String column, String key, Object... values) {
    add(file, line, column, key, values);
  }

  /** About a cell of a row; about the whole row where the column is null. */
  void in(Row row, String column, String key, Object... values) {
    add(row.file(), row.line(), column == null ? "" : row.nameOf(column), key, values);
  }

  /** The same, in words that somebody else has found. */
  void say(Row row, String column, String message) {
    keep(row.file(), row.line(), column == null ? "" : row.nameOf(column), message);
  }

  boolean none() {
    return total == 0;
  }

  int total() {
    return total;
  }

  /** The first ones, file by file, from the top. */
  public List<Trouble> shown() {
    return found.stream()
        .sorted(Comparator.comparing(Trouble::file).thenComparing(Trouble::line))
        .toList();
  }

  /** A role in words. */
  String role(Role role) {
    return messages.getMessage("access.role." + role.word(), null, locale);
  }

  /** The words of a key of this package. */
  String text(String key, Object... values) {
    return messages.getMessage("imports." + key, values, locale);
  }

  private void add(String file, int line, String column, String key, Object... values) {
    keep(file, line, column, found.size() < SHOWN ? text(key, values) : "");
  }

  private void keep(String file, int line, String column, String message) {
    total++;
    if (found.size() < SHOWN) {
      found.add(new Trouble(file, line, column, message));
    }
  }
}
