package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.Registers;
import org.almanac.registers.Room;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators see of the mentorships: that they run, and where somebody should look. */
@Component
@Transactional(readOnly = true)
class MentorshipList {
  private final MentorshipRows rows;
  private final Registers registers;
  private final Room room;
  private final MentorshipWords words;

  MentorshipList(MentorshipRows rows, Registers registers, Room room, MentorshipWords words) {
    this.rows = rows;
    this.registers = registers;
    this.room = room;
    this.words = words;
  }

  /**
   * @param mentor who mentors, by name; null while nobody does
   * @param last the last day of the two years; null while the time stands still
   */
  record Line(
      String member,
      String name,
      MentorshipState state,
      String mentor,
      LocalDate since,
      LocalDate last) {}

  /**
   * Something to look at.
   *
   * @param member whose mentorship it is; null where it is about a mentor
   */
  record Look(String text, String member) {}

  boolean any(String organization) {
    return !rows.findByOrganizationOrderByMemberId(organization).isEmpty();
  }

  /** What is lived first, then what is over; each by name. */
  List<Line> all(String organization) {
    return rows.findByOrganizationOrderByMemberId(organization).stream()
        .map(this::line)
        .sorted(
            Comparator.comparing((Line line) -> !line.state().alive()).thenComparing(Line::name))
        .toList();
  }

  Line line(Mentorship row) {
    return new Line(
        row.memberId(),
        words.name(row.memberId()),
        row.state(),
        row.mentor().map(words::name).orElse(null),
        row.begins(),
        row.over().map(over -> over.minusDays(1)).orElse(null));
  }

  List<Look> toLookAt(String organization) {
    List<Look> looks = new ArrayList<>();
    Map<String, LocalDate> appointed = appointed(organization);
    for (Mentorship row : rows.findByOrganizationOrderByMemberId(organization)) {
      if (row.state().alive()) {
        look(row, appointed.get(row.memberId())).ifPresent(key -> looks.add(look(row, key)));
      }
    }
    room.overfull(organization).stream()
        .map(
            full -> words.say("look.overfull", words.name(full.mentor()), full.has(), full.takes()))
        .forEach(text -> looks.add(new Look(text, null)));
    return looks;
  }

  private Look look(Mentorship row, String key) {
    String mentor = row.mentor().map(words::name).orElse("");
    return new Look(words.say("look." + key, words.name(row.memberId()), mentor), row.memberId());
  }

  private static Optional<String> look(Mentorship row, LocalDate appointed) {
    if (row.conflictSince().isPresent()) {
      return Optional.of("conflict");
    }
    if (row.meanwhile().isWanted()) {
      return Optional.of("interim");
    }
    if (row.isAppointedAnew(appointed)) {
      return Optional.of("appointed");
    }
    return row.state() == MentorshipState.WAITING ? Optional.of("waiting") : Optional.empty();
  }

  /** The day of another appointment that nobody has answered yet. */
  Optional<LocalDate> appointedAnew(Mentorship row) {
    return registers
        .member(row.organization(), row.memberId())
        .map(NewMemberEntry::appointedOn)
        .filter(row::isAppointedAnew);
  }

  private Map<String, LocalDate> appointed(String organization) {
    Map<String, LocalDate> days = new HashMap<>();
    registers
        .members(organization)
        .forEach(entry -> days.put(entry.personId(), entry.appointedOn()));
    return days;
  }
}
