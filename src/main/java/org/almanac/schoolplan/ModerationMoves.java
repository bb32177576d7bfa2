package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.moderating.Formed;
import org.almanac.moderating.Moderating;
import org.almanac.moderating.Move;
import org.almanac.moderating.Reader;
import org.almanac.moderating.Round;
import org.almanac.moderating.Settled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a superintendent or a plan among groups that aren't published: the look first. */
@Service
@Transactional
class ModerationMoves {
  private final ModerationForming forming;
  private final ModerationSettling settling;

  ModerationMoves(ModerationForming forming, ModerationSettling settling) {
    this.forming = forming;
    this.settling = settling;
  }

  /** Why a move can't be. */
  enum Hindered {
    /** Some of those who would sit together have no day on which all can. */
    NO_DAY,
    /** Somebody would have nothing to read there, or a plan would lack one of its two. */
    NO_PLACE
  }

  /**
   * What a move would do.
   *
   * @param hindered why it can't be; empty where it can
   * @param left how many plans more would be without readers
   */
  record Look(
      Move move,
      ModerationForming.Draft before,
      Formed after,
      Settled settled,
      Optional<Hindered> hindered,
      int left) {}

  /** Where somebody or a plan could go; nothing where there is no such person or plan. */
  @Transactional(readOnly = true)
  List<Move> ways(ModerationForming.Draft draft, String reader, String school) {
    Round round = draft.ahead().round();
    return school.isEmpty()
        ? Move.of(round, draft.formed(), reader)
        : Move.ofPlan(round, draft.formed(), school);
  }

  /** What it would do; empty where it is no way to go from the groups as they are. */
  @Transactional(readOnly = true)
  Optional<Look> look(String organization, String schoolYear, Move move) {
    ModerationForming.Draft draft = forming.look(organization, schoolYear);
    String school = move.plan() == null ? "" : move.plan();
    if (!ways(draft, move.reader(), school).contains(move)) {
      return Optional.empty();
    }
    Round round = draft.ahead().round();
    Settled settled = move.after(round, draft.formed());
    Formed after = Moderating.groups(round.with(settled));
    Optional<Hindered> hindered =
        after.keeps(settled) ? Optional.empty() : Optional.of(hindered(round, settled));
    int left = after.left(round) - draft.formed().left(round);
    return Optional.of(new Look(move, draft, after, settled, hindered, left));
  }

  /**
   * Does what was looked at.
   *
   * @return false where it can't be, or people or plans are others by now
   */
  boolean does(String organization, String schoolYear, Move move, String mark) {
    Optional<Look> look =
        look(organization, schoolYear, move)
            .filter(seen -> seen.before().mark().equals(mark) && seen.hindered().isEmpty());
    look.ifPresent(seen -> settling.settle(organization, schoolYear, seen.settled()));
    return look.isPresent();
  }

  /**
   * These sit together, whatever else is formed anew.
   *
   * @return false where no group of the draft is theirs
   */
  boolean keep(String organization, String schoolYear, int number) {
    ModerationForming.Draft draft = forming.look(organization, schoolYear);
    Optional<Settled> kept =
        draft.formed().groups().stream()
            .filter(group -> group.number() == number)
            .findFirst()
            .map(group -> draft.ahead().round().settled().together(new TreeSet<>(group.readers())));
    kept.ifPresent(settled -> settling.settle(organization, schoolYear, settled));
    return kept.isPresent();
  }

  /** Whoever sits with these is free to sit elsewhere. */
  void letGo(String organization, String schoolYear, Set<String> readers) {
    Settled settled = settling.settled(organization, schoolYear);
    settling.settle(organization, schoolYear, settled.without(readers));
  }

  /** Everything is formed anew. */
  void letAllGo(String organization, String schoolYear) {
    settling.settle(organization, schoolYear, Settled.NOTHING);
  }

  private static Hindered hindered(Round round, Settled settled) {
    boolean days = settled.groups().stream().allMatch(group -> haveADay(round, group));
    return days ? Hindered.NO_PLACE : Hindered.NO_DAY;
  }

  private static boolean haveADay(Round round, Set<String> group) {
    Set<LocalDate> days = null;
    for (Reader reader : round.readers()) {
      if (group.contains(reader.id())) {
        days = days == null ? new TreeSet<>(reader.days()) : days;
        days.retainAll(reader.days());
      }
    }
    return days != null && !days.isEmpty();
  }
}
