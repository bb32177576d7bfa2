package org.almanac.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.almanac.matching.Alternative;
import org.almanac.matching.Match;
import org.almanac.matching.Proposal;
import org.almanac.matching.Standing;
import org.almanac.matching.Unmatched;
import org.almanac.rules.Strength;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a match together for its page: every pair with its reasons, everybody without one. */
@Component
@Transactional(readOnly = true)
class MatchSheets {
  private final Solving solving;
  private final DraftLines drafts;
  private final WhoWords who;
  private final ReasonWords reasons;
  private final CostWords costs;
  private final MatchRemarks remarks;
  private final MatchWords words;

  MatchSheets(
      Solving solving,
      DraftLines drafts,
      WhoWords who,
      ReasonWords reasons,
      CostWords costs,
      MatchRemarks remarks,
      MatchWords words) {
    this.solving = solving;
    this.drafts = drafts;
    this.who = who;
    this.reasons = reasons;
    this.costs = costs;
    this.remarks = remarks;
    this.words = words;
  }

  /**
   * @param reader the coordinator who looks: nobody reads who would rather not have them
   */
  MatchSheet of(IntakeMatch match, String reader) {
    Solved solved = solving.of(match);
    Gathered people = solved.gathered();
    WhoWords.Book book = who.of(people);
    Match found = solved.match();
    List<PairLine> lines = new ArrayList<>();
    found.proposals().forEach(each -> lines.add(line(solved, book, each, reader)));
    found.unserved().forEach(member -> lines.add(without(solved, book, member, reader)));
    Changes changes = changes(match, solved);
    int served = found.proposals().size();
    int mean =
        (int) Math.round(found.proposals().stream().mapToInt(Proposal::score).average().orElse(0));
    int agreed = people.intake().accepted().size();
    return new MatchSheet(
        match.slug(),
        match.member().isEmpty(),
        words.title(match, people::name),
        match.state(),
        match.begins(),
        match.answersUntil(),
        solved.fingerprint(),
        people.intake().members().size(),
        served,
        agreed,
        (int) people.proposals().stream().filter(ProposedPair::isOpen).count(),
        found.unserved().size(),
        found.isOpen() ? MatchWords.hundredths(found.worst()) : null,
        MatchWords.hundredths(mean),
        changes.left(),
        changes.came(),
        changes.moved(),
        remarks.ofTheWhole(solved, reader),
        lines);
  }

  private PairLine line(Solved solved, WhoWords.Book book, Proposal proposal, String reader) {
    Gathered people = solved.gathered();
    String member = proposal.pairing().member();
    Optional<ProposedPair> asked =
        people
            .proposal(member)
            .filter(pair -> pair.isChoosing() || pair.pairing().equals(proposal.pairing()));
    Alternative next = solved.explained().alternatives().get(member);
    return new PairLine(
        book.member(member),
        book.mentor(proposal.pairing().mentor()),
        MatchWords.hundredths(proposal.score()),
        standing(proposal, asked),
        asked.stream()
            .flatMap(
                pair ->
                    pair.silent().stream()
                        .map(
                            person ->
                                new PairLine.Silent(
                                    person, people.name(person), pair.takesByPhone(reader))))
            .toList(),
        asked.map(ProposedPair::id).orElse(null),
        reasons.lines(people.match().organization(), proposal.reasons()),
        next == null ? null : costs.alternative(people, next),
        next == null ? 0 : weight(next),
        remarks(people, proposal),
        null);
  }

  /** Who has said nothing comes first: a call changes more than a rule. */
  private List<String> remarks(Gathered people, Proposal proposal) {
    List<String> all = new ArrayList<>(remarks.silent(people, proposal));
    all.addAll(remarks.of(people, proposal, Strength.WARN));
    return all;
  }

  /** Members served before the worst-off pair before the total, as in the match itself. */
  private static long weight(Alternative next) {
    return -(next.cost().served() * 1_000_000_000L
        + next.cost().worst() * 1_000_000L
        + next.cost().total());
  }

  private static PairLine.Standing standing(Proposal proposal, Optional<ProposedPair> asked) {
    if (proposal.standing() == Standing.ACCEPTED) {
      return PairLine.Standing.AGREED;
    }
    if (asked.filter(ProposedPair::isOpen).isPresent()) {
      return asked.get().isChoosing() ? PairLine.Standing.CHOOSING : PairLine.Standing.ASKED;
    }
    return proposal.standing() == Standing.LOCKED
        ? PairLine.Standing.LOCKED
        : PairLine.Standing.DRAFT;
  }

  private PairLine without(Solved solved, WhoWords.Book book, String member, String reader) {
    Unmatched unmatched = solved.explained().unmatched().get(member);
    return new PairLine(
        book.member(member),
        null,
        0,
        PairLine.Standing.NONE,
        List.of(),
        null,
        List.of(),
        null,
        Long.MAX_VALUE,
        List.of(),
        new PairLine.Without(
            costs.why(solved, unmatched, reader), costs.helps(solved.gathered(), unmatched)));
  }

  private record Changes(List<String> left, List<String> came, int moved) {}

  /** Against the draft as it was last looked at. */
  private Changes changes(IntakeMatch match, Solved solved) {
    Gathered people = solved.gathered();
    List<DraftLine> before =
        drafts.findByOrganizationAndMatchIdOrderById(match.organization(), match.id());
    if (before.isEmpty() || match.state() != IntakeMatch.State.DRAFT) {
      return new Changes(List.of(), List.of(), 0);
    }
    Map<String, String> now = new HashMap<>();
    people.intake().members().forEach(member -> now.put(member.id(), null));
    solved
        .match()
        .proposals()
        .forEach(each -> now.put(each.pairing().member(), each.pairing().mentor()));
    TreeSet<String> left = new TreeSet<>();
    TreeSet<String> came = new TreeSet<>(now.keySet());
    came.addAll(people.mentors().keySet());
    int moved = 0;
    for (DraftLine line : before) {
      boolean here =
          line.isMentor()
              ? people.mentors().containsKey(line.person())
              : now.containsKey(line.person());
      came.remove(line.person());
      if (!here) {
        left.add(line.person());
      } else if (!line.isMentor() && !Objects.equals(line.with(), now.get(line.person()))) {
        moved++;
      }
    }
    return new Changes(names(people, left), names(people, came), moved);
  }

  private static List<String> names(Gathered people, TreeSet<String> ids) {
    return ids.stream().map(people::name).toList();
  }
}
