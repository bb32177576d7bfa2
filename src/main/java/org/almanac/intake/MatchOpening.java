package org.almanac.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Refusal;
import org.almanac.people.Pairs;
import org.almanac.registers.MentorWanted;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.Registers;
import org.almanac.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A match is opened: of an intake by a coordinator, of one member where a mentor is wanted. */
@Service
@Transactional
class MatchOpening {
  /** On its way: nobody has done or closed it yet. */
  static final Set<IntakeMatch.State> OPEN =
      Set.of(IntakeMatch.State.REGISTERS, IntakeMatch.State.DRAFT, IntakeMatch.State.ASKING);

  static final String RUNS = "mentorship.runs";

  private static final int DAYS_FOR_A_COFFEE = 14;

  /** In days; summer is one for who leads a school. */
  private static final int LONGEST_BREAK = 70;

  private final IntakeMatches matches;
  private final Registers registers;
  private final MentorMatchingProcess process;
  private final MatchFollows follows;
  private final Pairs pairs;
  private final Rules rules;
  private final Calendars calendars;
  private final MatchWords words;

  MatchOpening(
      IntakeMatches matches,
      Registers registers,
      MentorMatchingProcess process,
      MatchFollows follows,
      Pairs pairs,
      Rules rules,
      Calendars calendars,
      MatchWords words) {
    this.matches = matches;
    this.registers = registers;
    this.process = process;
    this.follows = follows;
    this.pairs = pairs;
    this.rules = rules;
    this.calendars = calendars;
    this.words = words;
  }

  /** Opens the match of an intake once; one that was called off can be opened again. */
  IntakeMatch open(String organization, int year, LocalDate begins, LocalDate until) {
    LocalDate today = calendars.of(organization).today();
    if (Math.abs(year - today.getYear()) > 1) {
      throw new Refusal("intake", words.say("open.other-year", "" + year, "" + today.getYear()));
    }
    if (begins.isBefore(today)) {
      throw new Refusal("pairsBegin", words.say("open.begins-past", words.day(begins)));
    }
    if (!runs(organization, begins)) {
      throw new Refusal("pairsBegin", words.say("open.off", words.day(begins)));
    }
    if (begins.isAfter(today.plusYears(1))) {
      throw new Refusal("pairsBegin", words.say("open.begins-far", words.day(begins)));
    }
    inTurn(organization, begins, until, today);
    IntakeMatch match =
        matches
            .findByOrganizationAndName(organization, "" + year)
            .orElseGet(() -> new IntakeMatch(organization, year));
    if (match.state() != IntakeMatch.State.CANCELLED) {
      throw already(year);
    }
    try {
      return matches.saveAndFlush(match.opened(begins, until));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      throw already(year); // by somebody else, at this moment
    }
  }

  /** First people register, then they meet for a coffee and answer, then the pairs begin. */
  private void inTurn(String organization, LocalDate begins, LocalDate until, LocalDate today) {
    LocalDate registered = registersUntil(organization);
    if (!until.isAfter(registered)) {
      LocalDate coffee = workingDay(organization, registered.plusDays(DAYS_FOR_A_COFFEE));
      throw new Refusal(
          "answersUntil",
          words.say("open.no-time", words.day(until), words.day(registered), words.day(coffee)));
    }
    if (until.isAfter(today.plusYears(1))) {
      throw new Refusal("answersUntil", words.say("open.begins-far", words.day(until)));
    }
    if (begins.isBefore(until)) {
      LocalDate next = workingDay(organization, until.plusDays(1));
      throw new Refusal(
          "pairsBegin",
          words.say("open.begins-early", words.day(begins), words.day(until), words.day(next)));
    }
  }

  /** Both of a pair work on it, whether they lead a school or not. */
  private LocalDate workingDay(String organization, LocalDate from) {
    OrganizationCalendar calendar = calendars.of(organization);
    return Stream.iterate(from, day -> day.plusDays(1))
        .limit(LONGEST_BREAK)
        .filter(day -> calendar.working(Rhythm.SYSTEM, day))
        .filter(day -> calendar.working(Rhythm.SCHOOL, day))
        .findFirst()
        .orElse(from);
  }

  /** Whether mentorships are there for who begins on a day; what was opened is not asked again. */
  private boolean runs(String organization, LocalDate begins) {
    return rules.of(organization, SchoolYear.containing(begins).name()).on(RUNS);
  }

  private Refusal already(int year) {
    return new Refusal("intake", words.say("open.already", "" + year, "" + year));
  }

  /** The last day on which people register for a match that is opened today. */
  LocalDate registersUntil(String organization) {
    int days = rules.of(organization).number("registers.answer.workingDays");
    OrganizationCalendar calendar = calendars.of(organization);
    return calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), days);
  }

  /** The midnight after a day. */
  Instant after(String organization, LocalDate day) {
    return calendars.of(organization).at(day.plusDays(1), LocalTime.MIN);
  }

  /**
   * A coordinator opens the match of one member. Who had a mentor before is on the way, and goes on
   * whatever is switched off.
   */
  Optional<IntakeMatch> openFor(String organization, String member) {
    LocalDate today = calendars.of(organization).today();
    boolean onTheWay =
        pairs.findByOrganizationOrderById(organization).stream()
            .anyMatch(pair -> pair.memberId().equals(member));
    if (!onTheWay && !runs(organization, today)) {
      throw new Refusal("member", words.say("open.off", words.day(today)));
    }
    return wanted(organization, member, today);
  }

  /** A member on the way is to have a mentor: the next to be matched, and first. */
  @EventListener
  void wanted(MentorWanted wanted) {
    wanted(wanted.organization(), wanted.memberId(), wanted.on());
  }

  /**
   * Opens a match of one member, unless one is on its way that has them already.
   *
   * @return the match that has the member; empty for who isn't in the register
   */
  Optional<IntakeMatch> wanted(String organization, String member, LocalDate on) {
    Optional<NewMemberEntry> entry = registers.member(organization, member);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    int year = entry.get().intake();
    Optional<IntakeMatch> onItsWay =
        matches.findByOrganizationAndStateIn(organization, OPEN).stream()
            .filter(
                match -> match.member().map(member::equals).orElseGet(() -> match.year() == year))
            .findFirst();
    onItsWay.ifPresent(follows::count);
    return onItsWay.or(() -> Optional.of(begin(organization, year, member, on)));
  }

  private IntakeMatch begin(String organization, int year, String member, LocalDate on) {
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate begins = on.isBefore(calendar.today()) ? calendar.today() : on;
    int number =
        (int)
                matches.findByOrganizationOrderByIdDesc(organization).stream()
                    .filter(match -> match.year() == year && match.member().isPresent())
                    .count()
            + 1;
    IntakeMatch match =
        matches.saveAndFlush(
            new IntakeMatch(organization, year, number, member)
                .dated(begins, answersUntil(organization)));
    process.begin(organization, match.name());
    return match;
  }

  /** The day until which people answer who are asked today. */
  LocalDate answersUntil(String organization) {
    int days = rules.of(organization).number("matching.answers.workingDays");
    OrganizationCalendar calendar = calendars.of(organization);
    return calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), days);
  }
}
