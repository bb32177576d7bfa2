package org.almanac.notices;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.access.Languages;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** Looks up all that is to be known of some people before they are written to, in one go. */
@Component
class Addressees {
  private final Notices notices;
  private final Mails mails;
  private final MailStops stops;
  private final Persons persons;
  private final Languages languages;

  Addressees(Notices notices, Mails mails, MailStops stops, Persons persons, Languages languages) {
    this.notices = notices;
    this.mails = mails;
    this.stops = stops;
    this.persons = persons;
    this.languages = languages;
  }

  /**
   * What is known of some people.
   *
   * @param written who had the mail of the day
   * @param earlier for whom there are mails that may have to be written anew
   */
  record Known(
      Map<String, List<Notices.Notice>> ready,
      Set<String> written,
      Set<String> held,
      Set<String> earlier,
      Map<String, Person> persons,
      Map<String, Locale> languages,
      Locale others) {
    /** In which somebody reads; of a stranger the organization's own. */
    Locale language(MailKey key) {
      return languages.getOrDefault(key.person(), others);
    }
  }

  Known look(Occasion occasion, Collection<String> people) {
    String organization = occasion.organization();
    return new Known(
        notices.ready(organization, people, occasion.now()),
        mails.hadTheDays(organization, people, occasion.today()),
        stops.holds(organization).stream().map(MailStops.Stop::person).collect(toSet()),
        mails.withEarlier(organization, people),
        persons.findAllById(people).stream().collect(toMap(Person::id, person -> person)),
        languages.of(organization, people),
        languages.ofHouse(organization));
  }
}
