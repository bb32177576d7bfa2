package org.almanac.staffing;

import java.util.Locale;
import org.almanac.access.AccountNews;
import org.almanac.access.Languages;
import org.almanac.access.Post;
import org.almanac.access.SignInCodes;
import org.almanac.people.ChangeRefused;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PeopleAudit.What;
import org.almanac.people.PeopleChanged;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new name or address: who it is stays, and the old address is told once. */
@Component
class PersonFacts {
  private static final Logger LOG = LoggerFactory.getLogger(PersonFacts.class);
  private static final int NAME = 100;
  private static final int MAIL = 200;
  private static final String ADDRESS =
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

  private final Persons persons;
  private final PeopleAudit audit;
  private final SignInCodes codes;
  private final AccountNews news;
  private final ObjectProvider<Post> post;
  private final Languages languages;
  private final StaffWords words;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PersonFacts(
      Persons persons,
      PeopleAudit audit,
      SignInCodes codes,
      AccountNews news,
      ObjectProvider<Post> post,
      Languages languages,
      StaffWords words,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.persons = persons;
    this.audit = audit;
    this.codes = codes;
    this.news = news;
    this.post = post;
    this.languages = languages;
    this.words = words;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws ChangeRefused when it can't be taken
   */
  void change(Person person, String given, String family, String mail, boolean shares, String by) {
    String givenName = name("given", given);
    String familyName = name("family", family);
    String address = mail.strip().toLowerCase(Locale.ROOT);
    if (address.length() > MAIL || !address.matches(ADDRESS)) {
      throw new ChangeRefused("mail", "facts.mail", address);
    }
    String before = person.mail();
    boolean moved = !before.equals(address);
    transaction.executeWithoutResult(
        status -> {
          Person now = persons.findById(person.id()).orElseThrow();
          onesOwn(now, address, shares);
          if (!now.givenName().equals(givenName) || !now.familyName().equals(familyName)) {
            persons.save(now.named(givenName, familyName));
            audit.note(now.organization(), by, What.NAME, now);
          }
          if (moved) {
            persons.save(now.writtenToByHand(address));
            audit.note(now.organization(), by, What.MAIL, now);
          }
          if (now.sharesMailbox() != shares) {
            persons.save(now.sharingMailbox(shares));
            audit.note(
                now.organization(), by, shares ? What.SHARES_MAILBOX : What.OWN_MAILBOX, now);
          }
          events.publishEvent(new PeopleChanged(now.organization()));
        });
    if (moved) {
      tellOld(person, before);
    }
  }

  /** A code to choose a password with; whoever has one already is told, for it can be replaced. */
  String giveCode(Person person, String by) {
    String code =
        transaction.execute(
            status -> {
              String given = codes.give(person);
              audit.note(person.organization(), by, What.CODE, person);
              return given;
            });
    if (person.passwordHash() != null) {
      news.codeGiven(person, codes.days());
    }
    return code;
  }

  /** An address belongs to one person, unless it is a mailbox that all of them share. */
  private void onesOwn(Person person, String address, boolean shares) {
    persons.findByMail(address).stream()
        .filter(other -> other.organization().equals(person.organization()))
        .filter(other -> !other.id().equals(person.id()))
        .filter(other -> !(shares && other.sharesMailbox()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new ChangeRefused("mail", "facts.taken", address, other.name());
            });
  }

  /** Whoever reads the old address learns that nothing more comes there, and not the new one. */
  private void tellOld(Person person, String before) {
    Person there =
        new Person(
            person.id(), person.organization(), person.givenName(), person.familyName(), before);
    try {
      Languages.in(
          languages.of(person.organization(), person.id()),
          () -> {
            String subject = words.say("facts.old.subject");
            String text = words.say("facts.old.text", person.givenName());
            post.ifAvailable(carrier -> carrier.carry(there, subject, text));
            return null;
          });
    } catch (RuntimeException e) {
      LOG.warn("The old address of {} could not be told", person.id(), e);
    }
  }

  private static String name(String field, String typed) {
    String name = typed.replaceAll("\\p{Cntrl}", "").strip();
    if (name.isEmpty() || name.length() > NAME) {
      throw new ChangeRefused(field, "facts.name", NAME);
    }
    return name;
  }
}
