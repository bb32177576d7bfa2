package org.almanac.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.ProgramsRun;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.rules.HouseTexts;
import org.almanac.rules.OwnTexts;
import org.almanac.rules.OwnTexts.Which;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts as the page lists them: by program and kind, in both languages, explained in words. */
@Component
class TextLines {
  private final OfferedTexts offered;
  private final OwnTexts texts;
  private final HouseTexts house;
  private final ProgramsRun programs;
  private final Persons persons;
  private final Calendars calendars;
  private final MessageSource messages;

  TextLines(
      OfferedTexts offered,
      OwnTexts texts,
      HouseTexts house,
      ProgramsRun programs,
      Persons persons,
      Calendars calendars,
      MessageSource messages) {
    this.offered = offered;
    this.texts = texts;
    this.house = house;
    this.programs = programs;
    this.persons = persons;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** A program's mails, or its forms. */
  record Program(String code, String words, List<Kind> kinds) {}

  /** One kind of mail, or one form: what it is, when it goes out, and its texts. */
  record Kind(String code, String words, String when, boolean own, List<Line> lines) {}

  /**
   * One text.
   *
   * @param behind the language in words whose readers get it in the other one; null for none
   */
  record Line(
      String key,
      String part,
      String about,
      Map<String, String> words,
      boolean own,
      String behind) {}

  /** What can be filled in: {0}, and what it is. */
  record Fill(String sign, String words) {}

  /** An older version: when, by whom, in which language, which words. */
  record Version(int number, String language, String at, String by, String words) {}

  List<Program> of(String organization) {
    Map<String, Map<String, List<Line>>> all = new LinkedHashMap<>();
    List<Offered> here = offered.all().stream().filter(text -> runs(organization, text)).toList();
    for (Offered text : here) {
      all.computeIfAbsent(text.program(), p -> new LinkedHashMap<>())
          .computeIfAbsent(text.kind(), k -> new ArrayList<>())
          .add(of(organization, text));
    }
    return all.entrySet().stream()
        .map(
            program ->
                new Program(
                    program.getKey(),
                    say("program." + program.getKey()),
                    program.getValue().entrySet().stream()
                        .map(kind -> kind(kind.getKey(), kind.getValue()))
                        .toList()))
        .toList();
  }

  /** Of what is switched off nobody reads anything; own words are shown all the same. */
  private boolean runs(String organization, Offered text) {
    return programs.in(organization, text.setting())
        || HouseTexts.LANGUAGES.stream()
            .anyMatch(language -> texts.find(organization, text.key(), language).isPresent());
  }

  private Kind kind(String code, List<Line> lines) {
    return new Kind(
        code,
        kind(code),
        maybe("kind." + code + ".when"),
        lines.stream().anyMatch(Line::own),
        lines);
  }

  Line of(String organization, Offered text) {
    Map<String, String> words = new LinkedHashMap<>();
    String behind = null;
    int own = 0;
    for (String language : HouseTexts.LANGUAGES) {
      String mine = texts.find(organization, text.key(), language).orElse(null);
      words.put(language, mine != null ? mine : house.words(text.key(), language).orElse(""));
      own += mine == null ? 0 : 1;
      behind = mine == null ? say("language." + language) : behind;
    }
    return new Line(
        text.key(),
        say("part." + text.sort()),
        maybe("about." + text.key()),
        words,
        own > 0,
        own == 1 ? behind : null);
  }

  List<Fill> fills(Offered text) {
    return IntStream.range(0, text.fills().size())
        .mapToObj(i -> new Fill("{" + i + "}", say("fill." + text.fills().get(i))))
        .toList();
  }

  Map<String, String> house(Offered text) {
    Map<String, String> words = new LinkedHashMap<>();
    HouseTexts.LANGUAGES.forEach(l -> words.put(l, house.words(text.key(), l).orElse("")));
    return words;
  }

  /** Every version of both languages, the newest first. */
  List<Version> versions(String organization, Offered text) {
    record At(java.time.Instant at, Version version) {}
    List<At> all = new ArrayList<>();
    for (String language : HouseTexts.LANGUAGES) {
      for (OwnTexts.Version v : texts.versions(organization, new Which(text.key(), language))) {
        String at = DayWords.now().moment(calendars.of(organization).local(v.at()));
        String by = persons.findById(v.by()).map(Person::name).orElse(v.by());
        all.add(new At(v.at(), new Version(v.number(), language, at, by, v.words())));
      }
    }
    return all.stream()
        .sorted(java.util.Comparator.comparing(At::at).reversed())
        .map(At::version)
        .toList();
  }

  /** What a mail or a form is called; one that nobody has named yet goes by its own name. */
  String kind(String code) {
    String words = maybe("kind." + code);
    return words.isEmpty() ? code : words;
  }

  private String maybe(String key) {
    return messages.getMessage("texts." + key, null, "", LocaleContextHolder.getLocale());
  }

  private String say(String key) {
    return messages.getMessage("texts." + key, null, LocaleContextHolder.getLocale());
  }
}
