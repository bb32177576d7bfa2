package org.almanac.notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.access.Languages;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** Writes what a person may be told now: only reads, and holds no row while it looks for words. */
@Component
class Writing {
  private final Notices notices;
  private final Persons persons;
  private final Languages languages;
  private final Wording wording;
  private final Signing signing;
  private final Letters letters;
  private final Filing filing;
  private final MailSettings settings;

  Writing(
      Notices notices,
      Persons persons,
      Languages languages,
      Wording wording,
      Signing signing,
      Letters letters,
      Filing filing,
      MailSettings settings) {
    this.notices = notices;
    this.persons = persons;
    this.languages = languages;
    this.wording = wording;
    this.signing = signing;
    this.letters = letters;
    this.filing = filing;
    this.settings = settings;
  }

  Draft draft(Occasion occasion, String kind, List<Notices.Notice> ready) {
    Person to = persons.findById(occasion.to().person()).orElse(null);
    List<Mail> earlier = filing.earlier(occasion, kind);
    List<Notices.Notice> all =
        Stream.concat(
                notices.inMails(earlier.stream().map(Mail::id).toList()).stream(), ready.stream())
            .toList();
    Locale locale = languages.of(occasion.to().organization(), occasion.to().person());
    Wording.Said said = wording.of(all, locale);
    boolean silent = to == null || said.paragraphs().isEmpty();
    Signing.Marked marked = silent ? null : signing.marked(to, said.paragraphs());
    String stop = needed(all, said) ? null : StopLinks.PATH + LiveLinks.mark();
    return new Draft(
        occasion,
        kind,
        ready,
        earlier,
        said,
        silent ? null : letters.write(to, locale, marked.paragraphs(), occasion.from(), stop),
        silent ? Map.of() : marked.marks(),
        all.stream().anyMatch(Notices.Notice::sameDay),
        signing.messageId(occasion.key(kind), settings.host()));
  }

  private boolean needed(List<Notices.Notice> all, Wording.Said said) {
    return all.stream()
        .filter(notice -> said.told().contains(notice.id()))
        .anyMatch(notice -> wording.needed(notice.item()));
  }
}
