package org.almanac.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.AlmanacTest;
import org.almanac.access.Languages;
import org.almanac.access.SignedIn;
import org.almanac.notices.MailPreview;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.notices.WrittenMails;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.rules.HouseTexts;
import org.almanac.rules.TextPattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.web.util.HtmlUtils;

/** Every kind of mail in both languages: the same words, links and order as text and as HTML. */
@AlmanacTest
@Import(WrittenMails.class)
class EveryMailTest {
  /** To be looked at: each mail as a page, and as text with its subject. */
  private static final Path PICTURES = Path.of("target/mails");

  @Autowired OfferedTexts offered;
  @Autowired TextPreviews previews;
  @Autowired WrittenMails mails;
  @Autowired Persons persons;
  @Autowired HouseTexts house;
  @Autowired MessageSource messages;
  @Autowired List<NoticeText> kinds;

  @Test
  void text_and_html_say_the_same_words_links_and_order_in_every_mail() throws IOException {
    Files.createDirectories(PICTURES);
    for (Written mail : every()) {
      Files.writeString(PICTURES.resolve(mail.name() + ".html"), mail.shown().html());
      Files.writeString(
          PICTURES.resolve(mail.name() + ".txt"),
          mail.shown().subject() + "\n\n" + mail.shown().plain());
      assertThat(lines(mail.shown().html()))
          .as(mail.name())
          .isEqualTo(mail.shown().plain().lines().filter(line -> !line.isBlank()).toList());
    }
  }

  @Test
  void nothing_is_fetched_and_nobody_is_counted() {
    for (Written mail : every()) {
      String html = mail.shown().html().replaceAll("href=\"http://127.0.0.1:8080/[^\"]*\"", "");
      assertThat(html)
          .as(mail.name())
          .doesNotContain("http:", "https:", "src=", "url(", "<img", "<script", "<link", "@import")
          .doesNotContain("<form", "<iframe", "onload", "background=");
    }
  }

  @Test
  void the_text_stands_alone() {
    for (Written mail : every()) {
      String text = mail.shown().plain();
      assertThat(text).as(mail.name()).doesNotContain("<", "&amp;", "&#", "{", "}", "''", "null");
      assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(600);
      assertThat(text.lines().findFirst().orElse("")).matches("(Hello|Bonjour) .+,");
      text.lines()
          .filter(line -> line.contains("http"))
          .forEach(line -> assertThat(line).matches(".{4,}\\S\u00a0?: http://\\S+"));
    }
  }

  @Test
  void the_subject_is_the_heading_of_a_single_item_and_counts_several() {
    for (Written mail : every()) {
      assertThat(mail.shown().subject()).as(mail.name()).isNotBlank().hasSizeLessThan(152);
      assertThat(mail.shown().subject()).doesNotContain("\n", "\r", "{");
      String heading = mail.items().get(0).heading().replaceAll("[.:]$", "");
      assertThat(mail.shown().subject()).contains(heading.strip());
    }
  }

  @Test
  void a_french_mail_is_in_french_from_the_greeting_to_the_last_line() {
    for (Written mail : every()) {
      boolean french = mail.name().endsWith(".fr");
      assertThat(mail.shown().html()).contains(french ? "lang=\"fr\"" : "lang=\"en\"");
      String other = french ? "Hello |Reply to|Open it|day, \\d" : "Bonjour |Répondez| août| à ";
      assertThat(mail.shown().plain()).as(mail.name()).doesNotContainPattern(other);
      assertThat(mail.shown().plain()).doesNotContain("not there in English");
      if (french) {
        assertThat(mail.shown().plain()).as(mail.name() + ": one apostrophe").doesNotContain("'");
      }
    }
  }

  @Test
  void every_kind_of_notice_is_offered_to_be_said_otherwise() {
    Set<String> written = kinds.stream().map(NoticeText::kind).collect(Collectors.toSet());
    Set<String> missing = new HashSet<>(written);
    missing.removeAll(offered.kinds());
    assertThat(missing).as("kinds of notices without a line in " + OfferedTexts.FILE).isEmpty();
    Set<String> gone = new HashSet<>(offered.kinds());
    gone.removeAll(written);
    assertThat(gone).as("lines of kinds that nobody writes").containsExactly("every-mail");
  }

  @Test
  void every_offered_text_is_there_in_both_languages_explained_and_with_its_fills() {
    for (Offered text : offered.all()) {
      for (String language : HouseTexts.LANGUAGES) {
        Locale locale = Languages.locale(language);
        String words = house.words(text.key(), language).orElse("");
        assertThat(words).as(text.key() + " " + language).isNotBlank();
        messages.getMessage("texts.part." + text.sort(), null, locale);
        messages.getMessage("texts.kind." + text.kind(), null, locale);
        text.fills().forEach(fill -> messages.getMessage("texts.fill." + fill, null, locale));
        if (text.mail()) {
          assertThat(TextPattern.sound(words)).as(text.key()).isTrue();
          assertThat(TextPattern.placeholders(words))
              .as(text.key() + " " + language)
              .isSubsetOf(IntStream.range(0, text.fills().size()).boxed().toList());
        }
      }
    }
  }

  @Test
  void what_was_heard_of_ideas_and_the_launch_are_looked_at_as_mails_before_any_went() {
    SignedIn me = new SignedIn("p0001", "ddsb", "Jo", Set.of(Role.COORDINATOR));
    assertThat(looks(me, "boardplan.ideas.mail.missing"))
        .anySatisfy(
            mail ->
                assertThat(mail)
                    .contains("What we heard, for the working meeting of ")
                    .contains("Nobody has talked it over with these yet: ")
                    .contains("By idea, on the meeting’s page: http"))
        .anySatisfy(mail -> assertThat(mail).contains("Bonjour ", "http"));
    for (String said : List.of("captions", "link", "text")) {
      String key = "bip.notice.launch." + said;
      List<String> mails = looks(me, key);
      for (String language : HouseTexts.LANGUAGES) {
        assertThat(mails)
            .as(language)
            .anyMatch(mail -> mail.contains(house.words(key, language).orElseThrow()));
      }
      assertThat(mails).allMatch(mail -> mail.contains("http"));
    }
  }

  /** A text's mail in each language, as the page of texts shows it. */
  private List<String> looks(SignedIn me, String key) {
    Offered text =
        offered.all().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    return previews.of(me, text, Map.of()).stream()
        .map(TextPreviews.Preview.class::cast)
        .map(one -> one.mail().plain())
        .toList();
  }

  private record Written(String name, List<Paragraph> items, MailPreview.Shown shown) {}

  /** One mail of each kind and case, one with several items, in both languages. */
  private List<Written> every() {
    Person reader = persons.findById("p0001").orElseThrow();
    List<Written> all = new ArrayList<>();
    for (String language : HouseTexts.LANGUAGES) {
      Locale locale = Languages.locale(language);
      List<Paragraph> several = new ArrayList<>();
      for (Offered text : offered.all()) {
        if (text.mail() && !text.kind().equals("every-mail")) {
          boolean first = text.equals(offered.ofKind(text.kind()).get(0));
          if (first || text.instead()) {
            String name = text.kind() + (first ? "" : "-" + text.key()) + "." + language;
            Paragraph item =
                Languages.in(
                    locale, () -> linked(previews.composed(reader, text.kind(), text, locale)));
            all.add(new Written(name, List.of(item), mails.of(reader, locale, List.of(item))));
            if (first && several.size() < 4) {
              several.add(item);
            }
          }
        }
      }
      all.add(new Written("several." + language, several, mails.of(reader, locale, several)));
    }
    return all;
  }

  /** Each link an address of its own, so that their order counts. */
  private static Paragraph linked(Paragraph item) {
    List<Paragraph.Link> links =
        IntStream.range(0, item.links().size())
            .mapToObj(i -> new Paragraph.Link(item.links().get(i).label(), "/go/" + (i + 1)))
            .toList();
    return new Paragraph(item.heading(), item.lines(), links);
  }

  /** What stands in the HTML, line by line, as somebody reads it aloud. */
  private static List<String> lines(String html) {
    String colon = html.contains("lang=\"fr\"") ? "\u00a0: " : ": ";
    String body =
        html.replaceAll("(?s)^.*<body[^>]*>", "")
            .replaceAll("\\s*\\n\\s*", "")
            .replaceAll("<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2" + colon + "$1")
            .replaceAll("</p>|</h2>|<br>", "\n")
            .replaceAll("<[^>]+>", "");
    return Stream.of(HtmlUtils.htmlUnescape(body).split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
