package org.almanac.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.matching.Choice;
import org.almanac.matching.Proposal;
import org.almanac.matching.Reason;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.registers.District;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.Registers;
import org.almanac.registers.WordBook;
import org.almanac.registers.WordList;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the two of a proposed pair read about each other: who it is and why, never a figure. */
@Component
class PairSays {
  private final Proposing proposing;
  private final Solving solving;
  private final Registers registers;
  private final RegisterWords registerWords;
  private final Persons persons;
  private final ReasonWords reasons;
  private final MatchWords words;

  PairSays(
      Proposing proposing,
      Solving solving,
      Registers registers,
      RegisterWords registerWords,
      Persons persons,
      ReasonWords reasons,
      MatchWords words) {
    this.proposing = proposing;
    this.solving = solving;
    this.registers = registers;
    this.registerWords = registerWords;
    this.persons = persons;
    this.reasons = reasons;
    this.words = words;
  }

  /** Position and district of the other one, as far as they are known. */
  String who(ProposedPair pair, boolean toMentor) {
    String organization = pair.organization();
    if (!toMentor) {
      return mentorIs(organization, pair.mentor());
    }
    Optional<NewMemberEntry> member = registers.member(organization, pair.member());
    return is(
        organization,
        member.map(NewMemberEntry::position).map(List::of).orElse(List.of()),
        member.map(NewMemberEntry::district).orElse(null));
  }

  private String mentorIs(String organization, String mentor) {
    Optional<MentorEntry> entry = registers.mentor(organization, mentor);
    return is(
        organization,
        entry.map(known -> List.copyOf(known.positions())).orElse(List.of()),
        entry.map(MentorEntry::district).orElse(null));
  }

  private String is(String organization, List<String> positions, String district) {
    WordBook book = registerWords.of(organization);
    String held = book.labels(WordList.POSITIONS, positions, LocaleContextHolder.getLocale());
    Map<String, District> districts = registers.districts(organization);
    String where =
        district == null || !districts.containsKey(district) ? "" : districts.get(district).name();
    return held.isEmpty() || where.isEmpty() ? held + where : held + " · " + where;
  }

  /** Why these two, as a list in a form. */
  String reasons(ProposedPair pair, boolean toMentor) {
    Optional<Proposal> found =
        solving
            .of(proposing.match(pair))
            .match()
            .of(pair.member())
            .filter(each -> each.pairing().equals(pair.pairing()));
    return found.map(each -> list(pair.organization(), each.reasons())).orElse("");
  }

  private String list(String organization, List<Reason> given) {
    return reasons.lines(organization, given).stream()
        .map(line -> "- **" + line.name() + ":** " + MatchWords.literally(line.text()))
        .collect(Collectors.joining("\n"));
  }

  /** A mentor's name with what they are. */
  String mentor(String organization, String mentor) {
    String name = persons.findById(mentor).map(Person::name).orElse(mentor);
    String is = mentorIs(organization, mentor);
    return is.isEmpty() ? name : name + ", " + is;
  }

  /** A mentor to choose, with why and how to reach them. */
  String choice(String organization, Choice choice) {
    Person mentor = persons.findById(choice.pairing().mentor()).orElseThrow();
    return "**"
        + MatchWords.literally(mentor(organization, mentor.id()))
        + "**  \n"
        + words.say("choose.write", MatchWords.literally(mentor.mail()))
        + "\n"
        + list(organization, choice.reasons());
  }
}
