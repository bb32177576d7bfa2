package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mentors and new members who are together today: their mentorship runs and doesn't pause.
 * While somebody mentors meanwhile, that is the pair.
 */
@Component
@Transactional(readOnly = true)
class RunningPairs {
  private final MentorshipRows rows;
  private final Pairs pairs;
  private final Calendars calendars;

  RunningPairs(MentorshipRows rows, Pairs pairs, Calendars calendars) {
    this.rows = rows;
    this.pairs = pairs;
    this.calendars = calendars;
  }

  public List<Two> of(String organization, LocalDate day) {
    List<Mentorship> running =
        rows.findByOrganizationAndStateInOrderByMemberId(
            organization, List.of(MentorshipState.RUNNING));
    return running.isEmpty() ? List.of() : together(running, pairs.on(organization, day), day);
  }

  /** The pair of a member today; empty while the mentorship pauses or has no mentor. */
  public Optional<Two> of(String organization, String member) {
    LocalDate today = calendars.of(organization).today();
    return rows.findByOrganizationAndMemberId(organization, member)
        .filter(row -> row.state() == MentorshipState.RUNNING)
        .flatMap(row -> two(row, pairs.on(organization, today), today));
  }

  /** The pairs that somebody is one of. */
  public List<Two> with(String organization, String person) {
    LocalDate today = calendars.of(organization).today();
    List<Mentorship> running =
        Stream.concat(
                rows.findByOrganizationAndMemberId(organization, person).stream(),
                rows.ofMentor(organization, person).stream())
            .filter(row -> row.state() == MentorshipState.RUNNING)
            .toList();
    return running.isEmpty()
        ? List.of()
        : together(running, pairs.on(organization, today), today).stream()
            .filter(two -> two.has(person))
            .toList();
  }

  private static List<Two> together(List<Mentorship> running, List<Pair> on, LocalDate day) {
    return running.stream().flatMap(row -> two(row, on, day).stream()).toList();
  }

  private static Optional<Two> two(Mentorship row, List<Pair> on, LocalDate day) {
    String mentor = row.mentorOn(day).orElse("");
    return on.stream()
        .filter(pair -> pair.memberId().equals(row.memberId()))
        .filter(pair -> pair.mentorId().equals(mentor))
        .findFirst()
        .map(pair -> two(row, pair));
  }

  /** What a pair agreed on is theirs; whoever mentors meanwhile has agreed on nothing. */
  private static Two two(Mentorship row, Pair pair) {
    boolean forGood = row.mentor().filter(pair.mentorId()::equals).isPresent();
    LocalDate agreed = row.agreement().agreedOn().filter(on -> forGood).orElse(pair.validFrom());
    int weeks = forGood ? row.agreement().rhythm().map(PairRhythm::weeks).orElse(0) : 0;
    return new Two(
        row.organization(),
        pair.id(),
        row.memberId(),
        pair.mentorId(),
        agreed.isAfter(pair.validFrom()) ? agreed : pair.validFrom(),
        weeks);
  }
}
