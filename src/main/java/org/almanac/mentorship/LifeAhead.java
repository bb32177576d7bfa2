package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.people.RoleHolders;
import org.almanac.people.Supervision.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the roles and absences of a day would do to the mentorships, said before it is so. */
@Component
@Transactional(readOnly = true)
class LifeAhead {
  private final MentorshipRows rows;
  private final Conflicts conflicts;
  private final AwayDays away;
  private final RoleHolders holders;
  private final MentorshipWords words;

  LifeAhead(
      MentorshipRows rows,
      Conflicts conflicts,
      AwayDays away,
      RoleHolders holders,
      MentorshipWords words) {
    this.rows = rows;
    this.conflicts = conflicts;
    this.away = away;
    this.holders = holders;
    this.words = words;
  }

  /** How things stand on a day. */
  private record Day(
      LocalDate date, RolesOfDays roles, AwayDays.Away away, Map<String, List<Post>> posts) {}

  /** Whose mentorship would end, stand still, run on or wait for another mentor. */
  List<String> would(String organization, LocalDate date) {
    Day day =
        new Day(
            date,
            new RolesOfDays(holders, organization, date),
            away.of(organization, date),
            conflicts.posts(organization, date));
    return rows.findByOrganizationOrderByMemberId(organization).stream()
        .flatMap(row -> would(row, day).stream())
        .toList();
  }

  private List<String> would(Mentorship row, Day day) {
    String member = words.name(row.memberId());
    boolean holds = day.roles().isMember(row);
    if (row.state() == MentorshipState.LEFT && holds && row.remaining(day.date()) > 0) {
      return List.of(words.say("would.come-back", member));
    }
    boolean over = row.over().filter(end -> !day.date().isBefore(end)).isPresent();
    if (!row.state().alive() || over) {
      return List.of();
    }
    return holds ? goesOn(row, member, day) : List.of(words.say("would.leave", member));
  }

  private List<String> goesOn(Mentorship row, String member, Day day) {
    List<String> lines = new ArrayList<>();
    Optional<String> leaves = row.mentor().filter(mentor -> !day.roles().isMentor(row, mentor));
    leaves.ifPresent(mentor -> lines.add(words.say("would.part", member, words.name(mentor))));
    Optional<String> gone =
        LifeFollows.whoIsAway(row, day.away(), day.date()).filter(one -> !leaves.equals(of(one)));
    boolean paused = row.state() == MentorshipState.PAUSED;
    if (gone.isPresent() && !paused) {
      lines.add(words.stands(member, day.date(), day.away().lastDay(gone.get()).orElse(null)));
    } else if (gone.isEmpty() && paused) {
      lines.add(words.say("would.runs-on", member));
    }
    if (row.conflictSince().isEmpty()) {
      row.mentors().stream()
          .filter(mentor -> !leaves.equals(of(mentor)))
          .filter(mentor -> conflicts.between(day.posts(), mentor, row.memberId()))
          .forEach(mentor -> lines.add(words.say("would.lead", words.name(mentor), member)));
    }
    return lines;
  }

  private static Optional<String> of(String person) {
    return Optional.of(person);
  }
}
