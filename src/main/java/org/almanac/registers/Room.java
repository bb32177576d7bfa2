package org.almanac.registers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many people each mentor has today, beside how many they take on. Who has more than they take
 * on by now keeps them: it is pointed out, and the next match gives no more.
 */
@Component
@Transactional(readOnly = true)
public class Room {
  private final Pairs pairs;
  private final Registers registers;
  private final Calendars calendars;

  Room(Pairs pairs, Registers registers, Calendars calendars) {
    this.pairs = pairs;
    this.registers = registers;
    this.calendars = calendars;
  }

  /**
   * A mentor with more people than they take on.
   *
   * @param has how many pairs there are today
   * @param takes how many the mentor takes on at once
   */
  public record Overfull(String mentor, int has, int takes) {}

  /** How many people each mentor has today; who has none isn't in it. */
  public Map<String, Long> taken(String organization) {
    return pairs.on(organization, calendars.of(organization).today()).stream()
        .collect(groupingBy(Pair::mentorId, counting()));
  }

  /** How many people each mentor has or will have at any time between two days. */
  Map<String, Long> taken(String organization, LocalDate from, LocalDate to) {
    return pairs.findByOrganizationOrderById(organization).stream()
        .filter(pair -> pair.validTo() == null || !pair.validTo().isBefore(from))
        .filter(pair -> !pair.validFrom().isAfter(to))
        .collect(groupingBy(Pair::mentorId, counting()));
  }

  /** Whoever has more people today than they take on. */
  public List<Overfull> overfull(String organization) {
    Map<String, Long> taken = taken(organization);
    return registers.mentors(organization).stream()
        .filter(MentorEntry::hasSaid)
        .filter(mentor -> taken.getOrDefault(mentor.personId(), 0L) > mentor.capacity())
        .map(
            mentor ->
                new Overfull(
                    mentor.personId(), taken.get(mentor.personId()).intValue(), mentor.capacity()))
        .toList();
  }

  int pairsOf(String organization, String mentor) {
    return taken(organization).getOrDefault(mentor, 0L).intValue();
  }
}
