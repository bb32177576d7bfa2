package org.almanac.boardplan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom a figure is about: a panel, or the whole district. */
enum ResultPanel {
  ELEMENTARY("élémentaire"),
  SECONDARY("secondaire"),
  DISTRICT("conseil");

  private final String french;

  ResultPanel(String french) {
    this.french = french;
  }

  /** As a file writes it, in either language. */
  static Optional<ResultPanel> find(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(panel -> panel.word().equals(wanted) || panel.french.equals(wanted))
        .findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(ResultPanel::word).collect(Collectors.joining(", "));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
