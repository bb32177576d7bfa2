package org.almanac.schoolplan;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody reads in the place of a reader who doesn't answer. What the one before noted is seen by
 * nobody; whoever led one of their schools before, or leads its family beside, is refused.
 */
@Service
@Transactional
class ModerationReplacing {
  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final ModerationPlans bundles;
  private final Moderation moderation;
  private final ModerationRounds rounds;
  private final NotToRead notToRead;
  private final ReadingBeside beside;
  private final PlanModerationProcess process;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final ModerationWords words;

  ModerationReplacing(
      ModerationGroups groups,
      ModerationSeats seats,
      ModerationPlans bundles,
      Moderation moderation,
      ModerationRounds rounds,
      NotToRead notToRead,
      ReadingBeside beside,
      PlanModerationProcess process,
      RoleHolders holders,
      Calendars calendars,
      ModerationWords words) {
    this.groups = groups;
    this.seats = seats;
    this.bundles = bundles;
    this.moderation = moderation;
    this.rounds = rounds;
    this.notToRead = notToRead;
    this.beside = beside;
    this.process = process;
    this.holders = holders;
    this.calendars = calendars;
    this.words = words;
  }

  /**
   * On record as "by, for gone", with who said so and nothing else.
   *
   * @return why not; empty when it is done
   */
  Optional<String> replace(ModerationGroup seen, String gone, String by, String who) {
    ModerationGroup group = groups.alone(seen.id());
    Optional<ModerationSeat> seat =
        seats.of(group).stream().filter(each -> each.reader().equals(gone)).findFirst();
    if (seat.isEmpty()) {
      return Optional.of(words.say("replace.elsewhere"));
    }
    if (seat.get().isIn() || !group.is(ModerationState.READING)) {
      return Optional.of(words.say("replace.in", words.name(gone)));
    }
    if (!readers(group).contains(by)) {
      return Optional.of(words.say("replace.choose"));
    }
    if (seats.of(group).stream().anyMatch(each -> each.reader().equals(by))) {
      return Optional.of(words.say("replace.twice", words.name(by)));
    }
    Optional<String> party = party(group, gone, by);
    if (party.isPresent()) {
      return party;
    }
    process.dueAnew(group, seat.get().asked(), moderation.readInPlace(group));
    if (process.asks(group, seat.get().asked())) {
      seat.get().replaced(by);
    } else {
      seat.get().replacedUnasked(by);
    }
    bundles.of(group).forEach(plan -> plan.replaced(gone, by));
    group.replaced(gone, by);
    process.handOver(group, seat.get(), gone, who);
    return Optional.empty();
  }

  private Set<String> readers(ModerationGroup group) {
    Set<String> all = new TreeSet<>(beside.of(group.organization(), group.schoolYear()));
    holders
        .all(group.organization(), Role.SUPERINTENDENT, calendars.of(group.organization()).today())
        .forEach(one -> all.add(one.id()));
    return all;
  }

  /**
   * Nobody reads where they led before, nor a plan of their own; the other look is from outside.
   */
  private Optional<String> party(ModerationGroup group, String gone, String by) {
    Set<String> families = rounds.families(group.organization(), by);
    for (ModerationPlan plan : moderation.bundle(group)) {
      if (plan.isReadBy(gone)) {
        boolean theirs = notToRead.of(plan).contains(by);
        boolean inside = plan.otherReader().equals(gone) && families.contains(plan.family());
        if (theirs || inside) {
          String school = words.places(group.organization()).get(plan.school());
          return Optional.of(
              words.say(inside ? "replace.inside" : "replace.party", words.name(by), school));
        }
      }
    }
    return Optional.empty();
  }
}
