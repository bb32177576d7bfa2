package org.almanac.intake;

import java.util.Map;
import java.util.Set;
import org.almanac.people.Person;
import org.almanac.registers.District;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.Registers;
import org.almanac.registers.WordBook;
import org.almanac.registers.WordList;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who somebody of a match is: name, positions, district. */
@Component
class WhoWords {
  private final Registers registers;
  private final RegisterWords words;

  WhoWords(Registers registers, RegisterWords words) {
    this.registers = registers;
    this.words = words;
  }

  /** Everybody of one match, asked for once. */
  Book of(Gathered people) {
    String organization = people.match().organization();
    return new Book(people, words.of(organization), registers.districts(organization));
  }

  /** The people of one match by id. */
  record Book(Gathered people, WordBook words, Map<String, District> districts) {
    PairLine.Who member(String id) {
      NewMemberEntry entry = people.members().get(id);
      return who(
          id,
          entry == null || entry.position() == null ? Set.of() : Set.of(entry.position()),
          entry == null ? null : entry.district());
    }

    PairLine.Who mentor(String id) {
      MentorEntry entry = people.mentors().get(id);
      return who(
          id,
          entry == null ? Set.of() : entry.positions(),
          entry == null ? null : entry.district());
    }

    private PairLine.Who who(String id, Set<String> positions, String district) {
      Person person = people.persons().get(id);
      return new PairLine.Who(
          id,
          people.name(id),
          person == null ? id : person.familyName() + " " + person.givenName(),
          is(positions, district));
    }

    private String is(Set<String> positions, String district) {
      String held = words.labels(WordList.POSITIONS, positions, LocaleContextHolder.getLocale());
      String where =
          district == null || !districts.containsKey(district)
              ? ""
              : districts.get(district).name();
      return held.isEmpty() || where.isEmpty() ? held + where : held + " · " + where;
    }
  }
}
