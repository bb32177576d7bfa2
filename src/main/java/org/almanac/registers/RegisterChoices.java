package org.almanac.registers;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.engine.Option;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be chosen in the registers, in the reader's language. */
@Component
@Transactional(readOnly = true)
class RegisterChoices {
  private final RegisterWords words;
  private final Registers registers;
  private final Persons persons;

  RegisterChoices(RegisterWords words, Registers registers, Persons persons) {
    this.words = words;
    this.registers = registers;
    this.persons = persons;
  }

  /** The words of a list, and whatever somebody has that is offered no more. */
  List<Option> words(String organization, WordList list, Collection<String> has) {
    Locale locale = RegisterSay.locale();
    return words.of(organization).all(list).stream()
        .filter(word -> word.offered() || has.contains(word.code()))
        .map(word -> new Option(word.code(), word.label(locale)))
        .toList();
  }

  /** The districts by name. */
  List<Option> districts(String organization) {
    Collator order = Collator.getInstance(Locale.CANADA);
    return registers.districts(organization).values().stream()
        .sorted(Comparator.comparing(District::name, order))
        .map(district -> new Option(district.code(), district.name()))
        .toList();
  }

  /** Everybody of the organization but one, by family name. */
  List<Option> people(String organization, String but) {
    Collator order = Collator.getInstance(Locale.CANADA);
    return persons.findByOrganizationOrderById(organization).stream()
        .filter(person -> person.mergedInto() == null && !person.id().equals(but))
        .sorted(
            Comparator.comparing(Person::familyName, order)
                .thenComparing(Person::givenName, order)
                .thenComparing(Person::id))
        .map(person -> new Option(person.id(), person.familyName() + ", " + person.givenName()))
        .toList();
  }

  /** Whom somebody would rather not have; nothing else may show it than the person's own form. */
  List<String> avoidedBy(String organization, String person) {
    Set<String> others = new TreeSet<>();
    registers.avoidances(organization).stream()
        .filter(avoidance -> avoidance.person().equals(person))
        .forEach(avoidance -> others.add(avoidance.other()));
    return List.copyOf(others);
  }
}
