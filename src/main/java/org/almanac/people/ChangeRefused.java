package org.almanac.people;

/** Why a change of people can't be made, as a key of a text, and which field it is about. */
public class ChangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Object[] values;

  public ChangeRefused(String field, String key, Object... values) {
    super(key);
    this.field = field;
    this.values = values;
  }

  public String field() {
    return field;
  }

  /** The key below the package of whoever says it. */
  public String key() {
    return getMessage();
  }

  /** Names as text, days as {@code LocalDate}. */
  public Object[] values() {
    return values.clone();
  }
}
