package org.almanac.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.seating.Guest;
import org.almanac.seating.Seating;
import org.almanac.seating.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where in a meeting. */
@Service
@Transactional
public class Tables {
  private final Meetings meetings;
  private final Participations participations;
  private final Guests guests;
  private final CardAnswers answers;

  Tables(Meetings meetings, Participations participations, Guests guests, CardAnswers answers) {
    this.meetings = meetings;
    this.participations = participations;
    this.guests = guests;
    this.answers = answers;
  }

  /**
   * Seats everybody who comes and writes the numbers down; who can't come has no seat. The same
   * answers give the same tables. Answers how many tables there are.
   */
  public int seat(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    List<Participation> all = participations.findByOrganizationAndMeetingKey(organization, key);
    List<Participation> coming = all.stream().filter(Participation::expected).toList();
    List<Guest> seated = guests.of(meeting, coming);
    List<Table> tables = Seating.seat(seated, meeting.tableSize(), seed(meeting));
    Map<String, Integer> numbers = new HashMap<>();
    tables.forEach(t -> t.guests().forEach(guest -> numbers.put(guest.id(), t.number())));
    all.forEach(p -> p.sitsAt(numbers.get(p.person())));
    return tables.size();
  }

  /** Comes after all, when the tables are made already: a seat where the fewest are. */
  public void joins(String organization, String key, String person) {
    answers.seat(organization, key, person);
  }

  /** Who sits at which table, by number; empty before anybody was seated. */
  @Transactional(readOnly = true)
  public SortedMap<Integer, List<Participation>> of(String organization, String key) {
    return participations.findByOrganizationAndMeetingKey(organization, key).stream()
        .filter(p -> p.tableNumber().isPresent() && p.expected())
        .collect(
            Collectors.groupingBy(
                p -> p.tableNumber().orElseThrow(), TreeMap::new, Collectors.toList()));
  }

  private static long seed(Meeting meeting) {
    return (meeting.organization() + ":" + meeting.key()).hashCode();
  }
}
