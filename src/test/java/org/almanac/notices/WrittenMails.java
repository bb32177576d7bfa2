package org.almanac.notices;

import java.util.List;
import java.util.Locale;
import org.almanac.access.Languages;
import org.almanac.people.Person;
import org.springframework.boot.test.context.TestComponent;

/** Mails as they leave, with all their links, for tests that read both of their forms. */
@TestComponent
public class WrittenMails {
  private final Letters letters;

  WrittenMails(Letters letters) {
    this.letters = letters;
  }

  /** A mail of these items, with the way out of reminders under it. */
  public MailPreview.Shown of(Person to, Locale locale, List<Paragraph> items) {
    return Languages.in(
        locale,
        () -> {
          Letter letter =
              letters.write(
                  to, locale, items, letters.signature(to.organization()), "/stop/of-nobody");
          return new MailPreview.Shown(letter.subject(), letter.html(), letter.plain());
        });
  }
}
