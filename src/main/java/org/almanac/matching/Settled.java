package org.almanac.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The pairs that stand before anything is chosen: the accepted ones, then locks as they may be. */
class Settled {
  static final int OPEN = -1;

  private final Intake intake;
  private final Obstacles obstacles;
  private final Roll roll;

  /** The mentor of each member, or OPEN. */
  final int[] mentorOf;

  /** How many more each mentor can take on. */
  final int[] places;

  final List<Obstacle> refused = new ArrayList<>();
  final List<Obstacle> doubtful = new ArrayList<>();
  final List<Match.Overfull> overfull = new ArrayList<>();

  Settled(Intake intake, Roll roll, Obstacles obstacles, List<Pairing> locks) {
    this.intake = intake;
    this.obstacles = obstacles;
    this.roll = roll;
    mentorOf = new int[intake.members().size()];
    Arrays.fill(mentorOf, OPEN);
    places = intake.mentors().stream().mapToInt(Mentor::free).toArray();
    intake.accepted().forEach(this::accept);
    tellOverfull();
    for (int mentor = 0; mentor < places.length; mentor++) {
      // nobody needs more places than there are members
      places[mentor] = Math.max(0, Math.min(places[mentor], mentorOf.length));
    }
    locks.stream().sorted().distinct().forEach(this::lock);
  }

  private void accept(Pairing pairing) {
    int mentor = roll.mentor(pairing);
    mentorOf[roll.member(pairing)] = mentor;
    places[mentor]--;
    doubtful.addAll(obstacles.told(roll.member(pairing), mentor));
  }

  private void tellOverfull() {
    for (Mentor mentor : intake.mentors()) {
      long accepted =
          intake.accepted().stream().filter(each -> each.mentor().equals(mentor.id())).count();
      long has = mentor.has() + accepted;
      if (has > mentor.places()) {
        overfull.add(
            new Match.Overfull(
                mentor.id(), (int) Math.min(Integer.MAX_VALUE, has), mentor.places()));
      }
    }
  }

  private void lock(Pairing lock) {
    int member = roll.member(lock);
    int mentor = roll.mentor(lock);
    if (mentorOf[member] == mentor) {
      return;
    }
    List<Obstacle> against = new ArrayList<>(obstacles.told(member, mentor));
    if (mentorOf[member] != OPEN) {
      against.add(new Obstacle(lock, Ground.TAKEN, null, Map.of()));
    }
    if (places[mentor] == 0) {
      against.add(new Obstacle(lock, Ground.FULL, null, Map.of()));
    }
    if (against.isEmpty()) {
      mentorOf[member] = mentor;
      places[mentor]--;
    }
    refused.addAll(against);
  }
}
