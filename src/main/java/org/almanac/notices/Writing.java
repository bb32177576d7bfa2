package org.almanac.notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;

/** Writes what a person may be told now: only reads, and holds no row while it looks for words. */
@Component
class Writing {
  private final Notices notices;
  private final Wording wording;
  private final Signing signing;
  private final Letters letters;
  private final Filing filing;
  private final MailRoom room;
  private final MailSettings settings;

  Writing(
      Notices notices,
      Wording wording,
      Signing signing,
      Letters letters,
      Filing filing,
      MailRoom room,
      MailSettings settings) {
    this.notices = notices;
    this.wording = wording;
    this.signing = signing;
    this.letters = letters;
    this.filing = filing;
    this.room = room;
    this.settings = settings;
  }

  Draft draft(Occasion occasion, MailKey key, List<Notices.Notice> ready, Addressees.Known known) {
    Person to = known.persons().get(key.person());
    List<Mail> earlier = known.earlier().contains(key.person()) ? filing.earlier(key) : List.of();
    List<Notices.Notice> all =
        Stream.concat(
                notices.inMails(earlier.stream().map(Mail::id).toList()).stream(), ready.stream())
            .toList();
    Wording.Said words = wording.of(all, known.language(key));
    boolean waits = earlier.isEmpty() && canAllWait(all, words) && !fits(occasion, key);
    Wording.Said said = waits ? words.waiting() : words;
    boolean silent = to == null || said.paragraphs().isEmpty();
    Signing.Marked marked = silent ? null : signing.marked(to, said.paragraphs());
    return new Draft(
        occasion,
        key,
        ready,
        earlier,
        said,
        silent ? null : letter(to, known.language(key), marked, occasion, needed(all, said)),
        silent ? Map.of() : marked.marks(),
        all.stream().anyMatch(Notices.Notice::sameDay),
        signing.messageId(key, settings.host()));
  }

  private Letter letter(
      Person to, Locale locale, Signing.Marked marked, Occasion occasion, boolean needed) {
    String stop = needed ? null : StopLinks.PATH + LiveLinks.mark();
    return letters.write(to, locale, marked.paragraphs(), occasion.from(), stop);
  }

  /** What others were to ride along with can have nothing to say by now. */
  private boolean canAllWait(List<Notices.Notice> all, Wording.Said said) {
    return all.stream()
        .filter(notice -> said.told().contains(notice.id()))
        .allMatch(notice -> !notice.sameDay() && wording.canWait(notice.item()));
  }

  private boolean fits(Occasion occasion, MailKey key) {
    return room.fits(occasion.organization(), key.person(), occasion.today());
  }

  private boolean needed(List<Notices.Notice> all, Wording.Said said) {
    return all.stream()
        .filter(notice -> said.told().contains(notice.id()))
        .anyMatch(notice -> wording.needed(notice.item()));
  }
}
