package org.almanac.imports;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a look into words. */
@Component
class LookViews {
  /** Nobody reads further; how many more there are is told. */
  private static final int LINES = 500;

  /** A group of this size is shown without a click. */
  private static final int SHORT = 12;

  private final MessageSource messages;

  LookViews(MessageSource messages) {
    this.messages = messages;
  }

  LookView of(Look look, Locale locale) {
    record Sorted(SheetKind kind, Change.Sort sort) {}
    Map<Sorted, List<Change>> groups =
        look.changes().stream()
            .collect(
                groupingBy(
                    change -> new Sorted(change.kind(), change.sort()),
                    LinkedHashMap::new,
                    java.util.stream.Collectors.toList()));
    Map<SheetKind, List<Gone>> gone = look.gone().stream().collect(groupingBy(Gone::kind));
    return new LookView(
        look.files().stream()
            .map(file -> new LookView.File(file.name(), kind(file.kind(), locale), file.rows()))
            .toList(),
        groups.entrySet().stream()
            .map(
                group ->
                    group(
                        text(
                            "sort." + group.getKey().sort().name().toLowerCase(Locale.ROOT),
                            locale,
                            kind(group.getKey().kind(), locale)),
                        group.getValue()))
            .toList(),
        gone.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(left -> left(kind(left.getKey(), locale), left.getValue()))
            .toList(),
        look.notes(),
        look.troubles(),
        look.troubleCount(),
        look.changes().size(),
        look.fingerprint());
  }

  private static LookView.Group group(String title, List<Change> changes) {
    return new LookView.Group(
        title,
        changes.size(),
        changes.size() <= SHORT,
        changes.stream()
            .limit(LINES)
            .map(change -> new LookView.Line(change.label(), change.fields()))
            .toList());
  }

  private static LookView.Left left(String title, List<Gone> gone) {
    return new LookView.Left(
        title, gone.size(), gone.stream().limit(LINES).map(Gone::label).toList());
  }

  private String kind(SheetKind kind, Locale locale) {
    return text("kind." + kind.word(), locale);
  }

  private String text(String key, Locale locale, Object... values) {
    return messages.getMessage("imports." + key, values, locale);
  }
}
