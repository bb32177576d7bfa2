package org.almanac.writing;

/** What somebody typed into a field, and which version of it stood there when the page came. */
final class Typed {
  private final String text;
  private final String seen;

  /** Line ends as everywhere, no signs that nobody types, nothing before or after. */
  Typed(String text, String seen) {
    this.text =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
            .strip();
    this.seen = seen == null ? "" : seen;
  }

  String text() {
    return text;
  }

  /** Empty where nothing stood. */
  String seen() {
    return seen;
  }

  int length() {
    return text.codePointCount(0, text.length());
  }

  @Override
  public String toString() {
    return "Typed";
  }
}
