package org.almanac.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.access.Languages;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The mails of the next round, composed as they would be and neither stored nor marked: what waits
 * for people who work that day, what the round would mention, what programs send out before it. It
 * can't know what people do until then. Links stay out: they would let a reader be somebody else.
 */
@Component
class TomorrowsMail {
  private static final Comparator<Person> BY_NAME =
      Comparator.comparing(Person::familyName)
          .thenComparing(Person::givenName)
          .thenComparing(Person::id);

  /** In days; summer is one for who leads a school. */
  private static final int LONGEST_BREAK = 70;

  private final ComingMail coming;
  private final PeopleAtWork atWork;
  private final Wording wording;
  private final Signing signing;
  private final Letters letters;
  private final Languages languages;
  private final MailStops stops;
  private final FirstMails firstMails;
  private final Persons persons;
  private final Calendars calendars;
  private final ObjectProvider<NextRound> rounds;
  private final MessageSource messages;
  private final Clock clock;

  TomorrowsMail(
      ComingMail coming,
      PeopleAtWork atWork,
      Wording wording,
      Signing signing,
      Letters letters,
      Languages languages,
      MailStops stops,
      FirstMails firstMails,
      Persons persons,
      Calendars calendars,
      ObjectProvider<NextRound> rounds,
      MessageSource messages,
      Clock clock) {
    this.coming = coming;
    this.atWork = atWork;
    this.wording = wording;
    this.signing = signing;
    this.letters = letters;
    this.languages = languages;
    this.stops = stops;
    this.firstMails = firstMails;
    this.persons = persons;
    this.calendars = calendars;
    this.rounds = rounds;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What one person would get.
   *
   * @param program whose first mails nobody has let go yet; null where nothing keeps it waiting
   */
  record Draft(
      Person to, MailProgram program, boolean held, String subject, Letter.Content letter) {}

  /** The round's day and hour, and everybody's mail, by family name. */
  record Morning(Instant at, LocalDate day, List<Draft> drafts) {
    /** What leaves as things are. */
    List<Draft> leaving() {
      return drafts.stream().filter(draft -> draft.program() == null && !draft.held()).toList();
    }

    /** A program's first mails, held ones among them. */
    List<Draft> waitingFor(MailProgram program) {
      return drafts.stream()
          .filter(draft -> draft.program() != null && draft.program().look().equals(program.look()))
          .toList();
    }

    List<Draft> to(String person) {
      return drafts.stream().filter(draft -> draft.to().id().equals(person)).toList();
    }
  }

  /** Everybody's mail of the organization's next round. */
  Morning of(String organization) {
    Instant at = next(organization);
    LocalDate day = calendars.of(organization).local(at).toLocalDate();
    return new Morning(at, day, drafts(organization, coming.of(organization, at, day)));
  }

  /** A program's first mails to everybody, on whichever day each of them works next. */
  Morning firstOf(String organization, MailProgram program) {
    Instant at = next(organization);
    Morning all =
        new Morning(
            at,
            calendars.of(organization).local(at).toLocalDate(),
            drafts(organization, coming.unsent(organization, at)));
    return whenSomebodyWorks(
        organization, new Morning(all.at(), all.day(), all.waitingFor(program)));
  }

  /** The next round may be on a holiday: the first mail leaves when one of its readers works. */
  private Morning whenSomebodyWorks(String organization, Morning next) {
    Set<String> readers = next.drafts().stream().map(draft -> draft.to().id()).collect(toSet());
    OrganizationCalendar calendar = calendars.of(organization);
    return Stream.iterate(next.day(), day -> day.plusDays(1))
        .limit(LONGEST_BREAK)
        .filter(day -> !Collections.disjoint(atWork.people(organization, day), readers))
        .findFirst()
        .map(day -> new Morning(calendar.at(day, time(calendar, next)), day, next.drafts()))
        .orElse(next);
  }

  private static LocalTime time(OrganizationCalendar calendar, Morning morning) {
    return calendar.local(morning.at()).toLocalTime();
  }

  private Instant next(String organization) {
    return rounds.stream().findFirst().map(r -> r.at(organization)).orElse(clock.instant());
  }

  private List<Draft> drafts(String organization, List<ComingNotices.Coming> items) {
    List<MailProgram> pending = firstMails.pending(organization);
    Map<String, Locale> readers = languages.ofAll(organization);
    Map<String, List<Said>> byPerson =
        items.stream()
            .map(next -> said(next, pending, reads(readers, next.item().person())))
            .filter(Objects::nonNull)
            .collect(groupingBy(said -> said.item().person(), Collectors.toList()));
    Set<String> held =
        stops.holds(organization).stream().map(MailStops.Stop::person).collect(Collectors.toSet());
    Letters.Signature from = letters.signature(organization);
    return persons.findAllById(byPerson.keySet()).stream()
        .filter(person -> person.organization().equals(organization))
        .sorted(BY_NAME)
        .flatMap(
            person ->
                drafts(person, reads(readers, person.id()), byPerson.get(person.id()), held, from)
                    .stream())
        .toList();
  }

  /** An item with its words, and whose first look it waits for. */
  private record Said(NoticeItem item, MailProgram program, Paragraph words) {}

  private static Locale reads(Map<String, Locale> readers, String person) {
    return readers.getOrDefault(person, Locale.CANADA); // who is gone gets no mail
  }

  private Said said(ComingNotices.Coming next, List<MailProgram> pending, Locale locale) {
    NoticeItem item = next.item();
    Paragraph words = wording.tried(next, locale);
    if (words == null) {
      return null;
    }
    MailProgram program =
        pending.isEmpty()
            ? null
            : FirstMails.waitsFor(pending, item.organization(), wording.about(item)).orElse(null);
    return new Said(item, program, wording.openToCoordinators(item) ? words : personal());
  }

  private Paragraph personal() {
    return Paragraph.of(say("personal.heading"), say("personal.line"));
  }

  /** One mail of what leaves, and one for each program that waits for its first look. */
  private List<Draft> drafts(
      Person to, Locale locale, List<Said> all, Set<String> held, Letters.Signature from) {
    Map<Optional<String>, List<Said>> byProgram =
        all.stream()
            .collect(
                groupingBy(
                    said -> Optional.ofNullable(said.program()).map(MailProgram::look),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byProgram.values().stream()
        .map(
            items -> {
              Letter.Content letter =
                  letters.content(
                      to,
                      locale,
                      items.stream().map(said -> signing.bare(to, said.words())).toList(),
                      from);
              return new Draft(
                  to,
                  items.get(0).program(),
                  held.contains(to.id()),
                  letters.subject(to, letter),
                  letter);
            })
        .toList();
  }

  private String say(String key) {
    return messages.getMessage("notices.tomorrow." + key, null, LocaleContextHolder.getLocale());
  }
}
