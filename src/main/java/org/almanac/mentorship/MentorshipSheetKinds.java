package org.almanac.mentorship;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.Word;
import org.almanac.registers.WordList;
import org.almanac.writing.Bundle;
import org.almanac.writing.Prompt;
import org.almanac.writing.Readers;
import org.almanac.writing.SheetKind;
import org.almanac.writing.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each page of a mentorship asks; the dimensions of practice are the organization's own. */
@Component
class MentorshipSheetKinds {
  static final String AGREEMENT = "mentorship-agreement";
  static final String NOTES = "mentorship-notes";
  static final String ASSESSMENT = "mentorship-self-assessment";
  static final String PLAN = "mentorship-growth-plan";
  static final String VISIT = "mentorship-visit";
  static final String REFLECTION = "mentorship-visit-reflection";
  static final String WEB = "mentorship-web";

  private static final String PREFIX = "mentorship-";
  private static final String MEANING = ": ";

  private final MessageSource messages;
  private final RegisterWords words;
  private final Persons persons;

  MentorshipSheetKinds(MessageSource messages, RegisterWords words, Persons persons) {
    this.messages = messages;
    this.words = words;
    this.persons = persons;
  }

  Optional<SheetKind> of(String organization, String key) {
    return Optional.ofNullable(
        switch (key) {
          case AGREEMENT ->
              sheet(
                  key,
                  Readers.TWO,
                  bundle(key, "between", "between-us", "signal"),
                  bundle(key, "aims", "goals", "bring"));
          case NOTES -> sheet(key, Readers.ONE, bundle(key, null, "notes"));
          case ASSESSMENT ->
              sheet(
                  key,
                  Readers.IF_WANTED,
                  new Bundle(text(key, "dimensions.title"), dimensions(organization)),
                  bundle(key, "whole", "proud", "learn"));
          case PLAN ->
              sheet(
                  key,
                  Readers.IF_WANTED,
                  new Bundle(none(), List.of(focus(organization))),
                  bundle(key, null, "goal", "steps", "with", "notice"));
          case VISIT ->
              sheet(
                  key,
                  Readers.TWO,
                  bundle(key, "when", "day", "see"),
                  bundle(key, "meet", "staff", "chair", "trustees", "teachers", "council"));
          case REFLECTION -> sheet(key, Readers.ONE, bundle(key, null, "saw", "take"));
          case WEB -> sheet(key, Readers.ONE, web(), bundle(key, null, "next"));
          default -> null;
        });
  }

  private SheetKind sheet(String key, Readers readers, Bundle... bundles) {
    return new SheetKind(key, readers, text(key, "title"), text(key, "lead"), List.of(bundles));
  }

  private Bundle bundle(String kind, String name, String... prompts) {
    return new Bundle(
        name == null ? none() : text(kind, name),
        Stream.of(prompts)
            .map(key -> new Prompt(key, text(kind, key), text(kind, key + ".hint")))
            .toList());
  }

  private Bundle web() {
    return new Bundle(
        none(), List.of(new Prompt("people", text(WEB, "people"), text(WEB, "people.hint"), true)));
  }

  /** One field for each dimension that the organization looks at. */
  private List<Prompt> dimensions(String organization) {
    return words.of(organization).offered(WordList.DIMENSIONS).stream()
        .map(
            word ->
                new Prompt(
                    "in-" + word.code(),
                    locale -> part(word, locale, 0),
                    locale -> part(word, locale, 1)))
        .toList();
  }

  private Prompt focus(String organization) {
    List<Word> all = words.of(organization).offered(WordList.DIMENSIONS);
    return new Prompt(
        "focus",
        text(PLAN, "focus"),
        locale -> String.join(" · ", all.stream().map(word -> part(word, locale, 0)).toList()));
  }

  /** A dimension's name, and what stands behind the colon: what it means. */
  private static String part(Word word, Locale locale, int part) {
    String label = word.label(locale).replace("\u00a0:", ":").replace(" :", ":");
    String[] parts = label.split(MEANING, 2);
    return parts.length > part ? parts[part] : "";
  }

  /** What tells a page from others of its kind. */
  Words about(String name, Object... values) {
    return locale -> messages.getMessage("mentorship.sheet.about." + name, values, locale);
  }

  Words about() {
    return none();
  }

  Words with(String person) {
    return about("with", name(person));
  }

  Words with(String person, int year) {
    return about("visit", name(person), year);
  }

  private String name(String person) {
    return persons.findById(person).map(Person::name).orElse("");
  }

  private Words text(String kind, String name) {
    String key = "mentorship.sheet." + kind.substring(PREFIX.length()) + "." + name;
    return locale -> messages.getMessage(key, null, locale);
  }

  private static Words none() {
    return locale -> "";
  }
}
