package org.almanac.intake;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.matching.Intake;
import org.almanac.matching.Pairing;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.registers.District;
import org.almanac.registers.HardLimits;
import org.almanac.registers.MatchedPeople;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.MentorYears;
import org.almanac.registers.Mentorships;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.PairBars;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.Registers;
import org.almanac.registers.WordBook;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together who is to be matched: asked of the registers each time, never remembered. */
@Component
@Transactional(readOnly = true)
class Gathering {
  private final Registers registers;
  private final MentorYears years;
  private final RegisterWords words;
  private final ProposedPairs proposals;
  private final IntakeMatches matches;
  private final HeldPairs held;
  private final PairBars bars;
  private final Pairs pairs;
  private final Persons persons;
  private final RoleHolders holders;
  private final Mentorships mentorships;
  private final Rules rules;
  private final Calendars calendars;

  Gathering(
      Registers registers,
      MentorYears years,
      RegisterWords words,
      ProposedPairs proposals,
      IntakeMatches matches,
      HeldPairs held,
      PairBars bars,
      Pairs pairs,
      Persons persons,
      RoleHolders holders,
      Mentorships mentorships,
      Rules rules,
      Calendars calendars) {
    this.registers = registers;
    this.years = years;
    this.words = words;
    this.proposals = proposals;
    this.matches = matches;
    this.held = held;
    this.bars = bars;
    this.pairs = pairs;
    this.persons = persons;
    this.holders = holders;
    this.mentorships = mentorships;
    this.rules = rules;
    this.calendars = calendars;
  }

  Gathered of(IntakeMatch match) {
    return of(match, kept(match));
  }

  private Gathered of(IntakeMatch match, Map<String, String> kept) {
    String organization = match.organization();
    LocalDate today = calendars.of(organization).today();
    LocalDate begins = match.begins().isBefore(today) ? today : match.begins();
    Map<String, Person> known =
        byId(
            persons.findByOrganizationOrderById(organization).stream()
                .filter(person -> person.mergedInto() == null),
            Person::id);
    Map<String, Set<Role>> roles = holders.rolesByPerson(organization, begins);
    roles.keySet().retainAll(known.keySet());

    Map<String, MentorEntry> mentors =
        byId(
            registers.mentors(organization).stream()
                .filter(entry -> is(Role.MENTOR, roles, entry.personId())),
            MentorEntry::personId);
    List<Pair> together =
        pairs.findByOrganizationOrderById(organization).stream()
            .filter(pair -> pair.validTo() == null || !pair.validTo().isBefore(begins))
            .toList();
    List<ProposedPair> everywhere = proposals.findByOrganizationOrderById(organization);
    List<ProposedPair> mine =
        everywhere.stream().filter(pair -> pair.matchId().equals(match.id())).toList();
    Set<String> over = mentorships.overBy(organization, begins);
    Map<String, NewMemberEntry> candidates =
        byId(
            registers.members(organization).stream()
                .filter(entry -> is(Role.NEW_MEMBER, roles, entry.personId()))
                .filter(entry -> !over.contains(entry.personId())),
            NewMemberEntry::personId);
    List<Pairing> accepted = accepted(mine, together, candidates, mentors);
    Map<String, NewMemberEntry> members = new TreeMap<>(candidates);
    Set<String> first = comeFirst(match);
    members.values().removeIf(entry -> !isMatched(match, entry, first, together, accepted));

    Map<String, District> districts = registers.districts(organization);
    MentorYears.Book served = years.on(organization, begins);
    Settings settings = rules.of(organization);
    WordBook book = words.of(organization);
    Intake intake =
        new Intake(
            begins,
            members.values().stream()
                .map(entry -> MatchedPeople.member(entry, districts, book))
                .toList(),
            mentors.values().stream()
                .map(
                    entry ->
                        MatchedPeople.mentor(
                            entry,
                            districts,
                            served.of(entry),
                            PlacesTaken.of(
                                entry.personId(), match, together, accepted, everywhere, kept)))
                .toList(),
            bars.of(organization, today, begins, members, mentors, known),
            accepted,
            held.of(match, mine, members.keySet(), mentors.keySet(), accepted),
            MatchRules.weights(settings),
            HardLimits.of(settings));
    return new Gathered(match, intake, members, mentors, known, mine, kept);
  }

  private static <T> Map<String, T> byId(Stream<T> all, Function<T, String> id) {
    return all.collect(toMap(id, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  /**
   * Who joins in January is nobody's to meet in September, whatever else they are by then; nor is
   * who will be there no more when the pairs begin.
   */
  private static boolean is(Role role, Map<String, Set<Role>> roles, String person) {
    return roles.getOrDefault(person, Set.of()).contains(role);
  }

  /** Both said yes, and they are still together. */
  private static List<Pairing> accepted(
      List<ProposedPair> mine,
      List<Pair> together,
      Map<String, NewMemberEntry> members,
      Map<String, MentorEntry> mentors) {
    return mine.stream()
        .filter(ProposedPair::isAgreed)
        .map(ProposedPair::pairing)
        .filter(each -> members.containsKey(each.member()) && mentors.containsKey(each.mentor()))
        .filter(each -> together.stream().anyMatch(pair -> same(pair, each)))
        .distinct()
        .toList();
  }

  static boolean same(Pair pair, Pairing pairing) {
    return pair.memberId().equals(pairing.member()) && pair.mentorId().equals(pairing.mentor());
  }

  /** Who belongs to the match, and has no mentor from elsewhere. */
  private static boolean isMatched(
      IntakeMatch match,
      NewMemberEntry entry,
      Set<String> first,
      List<Pair> together,
      List<Pairing> accepted) {
    String person = entry.personId();
    boolean asked =
        match
            .member()
            .map(person::equals)
            .orElseGet(() -> entry.intake() == match.year() && !first.contains(person));
    boolean here = accepted.stream().anyMatch(each -> each.member().equals(person));
    boolean elsewhere = together.stream().anyMatch(pair -> pair.memberId().equals(person));
    return asked && (here || !elsewhere);
  }

  /** The priority cases, each with a match of their own. */
  private Set<String> comeFirst(IntakeMatch match) {
    return matches.findByOrganizationAndStateIn(match.organization(), MatchOpening.OPEN).stream()
        .filter(other -> !other.id().equals(match.id()))
        .flatMap(other -> other.member().stream())
        .collect(Collectors.toSet());
  }

  /**
   * With whom each priority case would be, who has not been asked yet: that place is kept for them,
   * and of two of them the first to wait comes first.
   */
  private Map<String, String> kept(IntakeMatch match) {
    Map<String, String> kept = new TreeMap<>();
    matches.findByOrganizationAndStateIn(match.organization(), MatchOpening.OPEN).stream()
        .filter(other -> other.member().isPresent() && !other.id().equals(match.id()))
        .filter(other -> match.member().isEmpty() || other.id() < match.id())
        .sorted(Comparator.comparing(IntakeMatch::id))
        .forEach(other -> keep(other, kept));
    return kept;
  }

  /** Beside those that are kept already. */
  private void keep(IntakeMatch first, Map<String, String> kept) {
    String member = first.member().orElseThrow();
    Gathered people = of(first, Map.copyOf(kept));
    if (people.proposal(member).isEmpty()) {
      new Explained(people.intake())
          .matching()
          .match()
          .of(member)
          .ifPresent(found -> kept.put(member, found.pairing().mentor()));
    }
  }
}
