package org.almanac.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.almanac.access.Languages;
import org.almanac.access.SignedIn;
import org.almanac.notices.MailPreview;
import org.almanac.notices.Paragraph;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.rules.HouseTexts;
import org.almanac.rules.OwnTexts;
import org.almanac.rules.OwnTexts.Which;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A mail as it would look with words that aren't in force yet: the newest real one of its kind, or
 * where there was none yet one put together from its texts. Links lead nowhere but home.
 */
@Component
class TextPreviews {
  /** Where a text stands in every mail, it is shown in one that everybody gets. */
  private static final String ANY = "task-coming-up";

  private static final String MARK = "\u2042";

  private final OfferedTexts offered;
  private final TextSamples samples;
  private final MailPreview mails;
  private final OwnTexts texts;
  private final Persons persons;
  private final MessageSource messages;

  TextPreviews(
      OfferedTexts offered,
      TextSamples samples,
      MailPreview mails,
      OwnTexts texts,
      Persons persons,
      MessageSource messages) {
    this.offered = offered;
    this.samples = samples;
    this.mails = mails;
    this.texts = texts;
    this.persons = persons;
    this.messages = messages;
  }

  /**
   * A mail in one language.
   *
   * @param real whether somebody got it, or would, with these names and days
   */
  record Preview(String language, String to, boolean real, MailPreview.Shown mail) {}

  /** What a form says from top to bottom in one language. */
  record Form(String language, List<String> lines) {}

  List<?> of(SignedIn me, Offered text, Map<Which, String> words) {
    return text.mail() ? mails(me, text, words) : forms(me, text, words);
  }

  private List<Form> forms(SignedIn me, Offered text, Map<Which, String> words) {
    return HouseTexts.LANGUAGES.stream()
        .map(Languages::locale)
        .map(
            locale ->
                texts.trying(
                    me.organization(),
                    words,
                    () -> new Form(locale.getLanguage(), lines(text, locale))))
        .toList();
  }

  private List<String> lines(Offered text, Locale locale) {
    return offered.ofKind(text.kind()).stream()
        .map(line -> messages.getMessage(line.key(), null, locale))
        .toList();
  }

  private List<Preview> mails(SignedIn me, Offered text, Map<Which, String> words) {
    String kind = text.program().equals("every") ? ANY : text.kind();
    Person reader = persons.findById(me.id()).orElseThrow();
    List<Preview> both = new ArrayList<>();
    for (String language : HouseTexts.LANGUAGES) {
      Locale locale = Languages.locale(language);
      both.add(
          texts.trying(
              me.organization(), words, () -> preview(reader, text, kind, language, locale)));
    }
    return both;
  }

  private Preview preview(
      Person reader, Offered text, String kind, String language, Locale locale) {
    return mails
        .newest(reader.organization(), kind, locale)
        .filter(real -> text.program().equals("every") || speaks(reader, text, kind, locale))
        .map(
            real ->
                new Preview(
                    language, real.to().name(), true, mails.of(real.to(), locale, real.words())))
        .orElseGet(
            () ->
                new Preview(
                    language,
                    reader.name(),
                    false,
                    mails.of(reader, locale, () -> composed(reader, kind, text, locale))));
  }

  /** Whether the newest mail of the kind holds the text, or another that is said instead. */
  private boolean speaks(Person reader, Offered text, String kind, Locale locale) {
    Map<Which, String> marked =
        Map.of(
            new Which(text.key(), HouseTexts.ENGLISH), MARK,
            new Which(text.key(), HouseTexts.FRENCH), MARK);
    return texts
        .trying(
            reader.organization(), marked, () -> mails.newest(reader.organization(), kind, locale))
        .filter(real -> mails.of(real.to(), locale, real.words()).plain().contains(MARK))
        .isPresent();
  }

  /** The item as its texts make it; of two for different cases the one that is looked at. */
  Paragraph composed(Person reader, String kind, Offered looked, Locale locale) {
    Function<Offered, String> say =
        text ->
            messages.getMessage(
                text.key(), samples.of(reader, text.fills()), LocaleContextHolder.getLocale());
    List<Offered> chosen = new ArrayList<>();
    for (Offered text : offered.ofKind(kind)) {
      boolean mine = text.equals(looked);
      if (!text.instead()) {
        chosen.add(text);
      } else if (mine) {
        for (int i = chosen.size() - 1; i >= 0; i--) {
          if (chosen.get(i).sort().equals(text.sort())) {
            chosen.set(i, text);
            break;
          }
        }
      }
    }
    String heading =
        chosen.stream().filter(t -> t.sort().equals("heading")).findFirst().map(say).orElse("");
    List<String> lines = new ArrayList<>();
    List<Paragraph.Link> links = new ArrayList<>();
    for (Offered text : chosen) {
      switch (text.sort()) {
        case "line" -> lines.add(say.apply(text));
        case "coffee" -> lines.set(lines.size() - 1, lines.get(lines.size() - 1) + say.apply(text));
        case "link" -> links.add(new Paragraph.Link(say.apply(text), "/"));
        default -> {}
      }
    }
    return new Paragraph(heading, lines, links);
  }
}
