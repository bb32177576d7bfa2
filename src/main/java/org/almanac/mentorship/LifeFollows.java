package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.RoleHolders;
import org.almanac.people.Supervision.Post;
import org.almanac.tasks.RoleFollower;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each working day, and whenever people change, the mentorships follow: who left, who is back, who
 * is away, and who supervises whom by today's roles.
 */
@Component
class LifeFollows implements RoleFollower {
  private final MentorshipRows rows;
  private final MentorshipLife life;
  private final Interims interims;
  private final Conflicts conflicts;
  private final AwayDays away;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final LifeAhead ahead;

  LifeFollows(
      MentorshipRows rows,
      MentorshipLife life,
      Interims interims,
      Conflicts conflicts,
      AwayDays away,
      RoleHolders holders,
      Calendars calendars,
      LifeAhead ahead) {
    this.rows = rows;
    this.life = life;
    this.interims = interims;
    this.conflicts = conflicts;
    this.away = away;
    this.holders = holders;
    this.calendars = calendars;
    this.ahead = ahead;
  }

  @Override
  @Transactional
  public void follow(String organization) {
    List<Mentorship> all = rows.findByOrganizationOrderByMemberId(organization);
    if (all.isEmpty()) {
      return;
    }
    LocalDate today = calendars.of(organization).today();
    RolesOfDays roles = new RolesOfDays(holders, organization, today);
    AwayDays.Away gone = away.of(organization, today);
    Map<String, List<Post>> posts = conflicts.posts(organization, today);
    for (Mentorship row : all) {
      if (roles.isMember(row)) {
        stays(row, roles, posts, gone, today);
      } else if (row.state().alive() || leftWhileClosing(row, roles)) {
        life.leave(row);
      }
    }
  }

  /** Who holds no role at all any more can't be asked for a last word either. */
  private static boolean leftWhileClosing(Mentorship row, RolesOfDays roles) {
    return row.state() == MentorshipState.CLOSING && !roles.isAnybody(row.memberId());
  }

  private void stays(
      Mentorship row,
      RolesOfDays roles,
      Map<String, List<Post>> posts,
      AwayDays.Away gone,
      LocalDate today) {
    if (row.state() == MentorshipState.LEFT && row.remaining(today) > 0) {
      life.comeBack(row);
    }
    if (!row.state().alive()) {
      return;
    }
    mentorsFollow(row, roles, gone, today);
    Optional<String> whoIsAway = whoIsAway(row, gone, today);
    if (whoIsAway.isPresent() && row.state() != MentorshipState.PAUSED) {
      Set<String> told = new HashSet<>(row.mentors());
      told.add(row.memberId());
      told.remove(whoIsAway.get());
      life.pause(row, gone.lastDay(whoIsAway.get()).orElse(null), told);
    } else if (whoIsAway.isEmpty() && row.state() == MentorshipState.PAUSED) {
      life.goOn(row);
    } else if (row.state() != MentorshipState.PAUSED) {
      life.stillGoesOn(row);
    }
    conflicts.look(row, posts, today);
  }

  private void mentorsFollow(
      Mentorship row, RolesOfDays roles, AwayDays.Away gone, LocalDate today) {
    if (row.mentor().filter(mentor -> !roles.isMentor(row, mentor)).isPresent()) {
      life.part(row, What.MENTOR_LEFT, null);
    }
    boolean needed =
        row.mentor().filter(gone::is).isPresent()
            && row.meanwhile().mentor().filter(roles::isMentor).isPresent();
    boolean begun = row.meanwhile().mentorOn(today).isPresent();
    if (row.meanwhile().isOver(today) || begun && !needed) {
      interims.over(row, today);
    }
  }

  /** The member, or else the mentor without anybody who mentors meanwhile. */
  static Optional<String> whoIsAway(Mentorship row, AwayDays.Away gone, LocalDate today) {
    return Optional.of(row.memberId())
        .filter(gone::is)
        .or(() -> row.mentorOn(today).filter(gone::is));
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> would(String organization, LocalDate day) {
    return ahead.would(organization, day);
  }
}
