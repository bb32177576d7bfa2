package org.almanac.notices;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.access.Languages;
import org.almanac.engine.Tenants;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** Mails as they would look, written for a coordinator to read: no link in them is anybody's. */
@Component
public class MailPreview {
  private static final int TRIED = 10;

  private final Notices notices;
  private final Wording wording;
  private final Signing signing;
  private final Letters letters;
  private final Persons persons;
  private final Tenants tenants;

  MailPreview(
      Notices notices,
      Wording wording,
      Signing signing,
      Letters letters,
      Persons persons,
      Tenants tenants) {
    this.notices = notices;
    this.wording = wording;
    this.signing = signing;
    this.letters = letters;
    this.persons = persons;
    this.tenants = tenants;
  }

  /** What a mail shows in both its forms. */
  public record Shown(String subject, String html, String plain) {}

  /** Something real that somebody is told, or was told lately. */
  public record Real(Person to, Supplier<Paragraph> words) {}

  /** The newest of a kind that still has something to say, if a coordinator may read it. */
  public Optional<Real> newest(String organization, String kind, Locale locale) {
    return notices.newest(organization, kind, TRIED).stream()
        .filter(wording::openToCoordinators)
        .map(item -> new ComingNotices.Coming(item, null))
        .map(
            coming -> {
              Paragraph words = wording.tried(coming, locale);
              return words == null
                  ? null
                  : persons
                      .findById(coming.item().person())
                      .map(to -> new Real(to, () -> words))
                      .orElse(null);
            })
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** A whole mail with one item, from who signs the organization's mails. */
  public Shown of(Person to, Locale locale, Supplier<Paragraph> words) {
    return tenants.within(
        to.organization(),
        () ->
            Languages.in(
                locale,
                () -> {
                  Paragraph bare = signing.bare(to, wording.noted(words));
                  Letter letter =
                      letters.write(
                          to, locale, List.of(bare), letters.signature(to.organization()));
                  return new Shown(letter.subject(), letter.html(), letter.plain());
                }));
  }
}
