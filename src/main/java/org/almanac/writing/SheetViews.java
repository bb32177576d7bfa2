package org.almanac.writing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what a page shows of a sheet. */
@Component
class SheetViews {
  private final SheetDoor door;
  private final Sheets sheets;
  private final Persons persons;
  private final Calendars calendars;
  private final MessageSource messages;

  SheetViews(
      SheetDoor door, Sheets sheets, Persons persons, Calendars calendars, MessageSource messages) {
    this.door = door;
    this.sheets = sheets;
    this.persons = persons;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** As it stands. */
  SheetView of(OpenSheet sheet) {
    Locale locale = LocaleContextHolder.getLocale();
    Map<String, Written> own = sheets.of(sheet.place());
    Map<String, Written> theirs = door.others(sheet).map(sheets::of).orElse(Map.of());
    List<BundleView> bundles = new ArrayList<>();
    for (Bundle bundle : sheet.kind().bundles()) {
      bundles.add(
          new BundleView(
              bundle.title().in(locale),
              bundle.prompts().stream().map(prompt -> view(prompt, locale, own, theirs)).toList()));
    }
    List<FieldView> earlier = earlier(sheet.kind(), own);
    if (!earlier.isEmpty()) {
      bundles.add(new BundleView(say("earlier"), earlier));
    }
    return new SheetView(
        sheet.kind().key(),
        sheet.place().subject(),
        sheet.kind().title().in(locale),
        sheet.offer() == null ? "" : sheet.offer().about().in(locale),
        sheet.kind().lead().in(locale),
        (sheet.with() == null ? Readers.ONE : sheet.kind().readers()).word(),
        name(sheet.with()),
        saved(sheet.place().organization(), own),
        sheet.offer() == null || sheet.offer().to() == null
            ? null
            : DayWords.now().dayOfYear(sheet.offer().to()),
        bundles);
  }

  private static FieldView view(
      Prompt prompt, Locale locale, Map<String, Written> own, Map<String, Written> theirs) {
    return new FieldView(
            prompt.key(), prompt.label().in(locale), prompt.hint().in(locale), prompt.drawn())
        .holding(own.get(prompt.key()))
        .beside(theirs.get(prompt.key()));
  }

  /** What was written to something that the sheet doesn't ask any more is not hidden. */
  private List<FieldView> earlier(SheetKind kind, Map<String, Written> own) {
    Set<String> asked = kind.prompts().stream().map(Prompt::key).collect(Collectors.toSet());
    return own.entrySet().stream()
        .filter(written -> !asked.contains(written.getKey()))
        .map(
            written ->
                new FieldView(written.getKey(), say("earlier.label"), "", false)
                    .holding(written.getValue()))
        .toList();
  }

  private String saved(String organization, Map<String, Written> own) {
    return own.values().stream()
        .map(Written::at)
        .max(Comparator.naturalOrder())
        .map(at -> saved(organization, at))
        .orElse(null);
  }

  private String saved(String organization, Instant at) {
    LocalDateTime local = LocalDateTime.from(calendars.of(organization).local(at));
    return local.toLocalDate().equals(calendars.of(organization).today())
        ? say("saved.at", DayWords.now().hour(local))
        : say("saved.on", DayWords.now().moment(local));
  }

  String moment(String organization, Instant at) {
    return DayWords.now().moment(calendars.of(organization).local(at));
  }

  String name(String person) {
    return person == null ? null : persons.findById(person).map(Person::name).orElse("");
  }

  String say(String key, Object... values) {
    return messages.getMessage("writing." + key, values, LocaleContextHolder.getLocale());
  }
}
