package org.almanac.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.matching.Match;
import org.almanac.matching.Pairing;
import org.almanac.matching.Proposal;
import org.almanac.matching.Standing;

/** A match as it comes out of everything that is known at this moment. */
record Solved(Gathered gathered, Explained explained) {

  Match match() {
    return explained.matching().match();
  }

  List<Pairing> pairs() {
    return match().proposals().stream().map(Proposal::pairing).toList();
  }

  /** The same for the same pairs and the same people without one. */
  String fingerprint() {
    String all =
        match().proposals().stream()
                .map(
                    each ->
                        each.pairing().member()
                            + ">"
                            + each.pairing().mentor()
                            + (each.standing() == Standing.ACCEPTED ? "!" : ""))
                .collect(Collectors.joining(" "))
            + "|"
            + String.join(" ", match().unserved());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What would be asked anew: neither accepted nor being asked already. */
  List<Proposal> toAsk() {
    return match().proposals().stream()
        .filter(each -> each.standing() != Standing.ACCEPTED)
        .filter(
            each ->
                gathered
                    .proposal(each.pairing().member())
                    .filter(ProposedPair::isOpen)
                    .filter(open -> open.isChoosing() || open.pairing().equals(each.pairing()))
                    .isEmpty())
        .toList();
  }

  /** Proposals that are out, and aren't in the match any more. */
  List<ProposedPair> stale() {
    return gathered.proposals().stream()
        .filter(ProposedPair::isOpen)
        .filter(open -> match().of(open.member()).map(now -> gone(open, now)).orElse(true))
        .toList();
  }

  private static boolean gone(ProposedPair open, Proposal now) {
    return !open.isChoosing() && !open.pairing().equals(now.pairing());
  }

  /** Whether there are members, and each has agreed with a mentor. */
  boolean everybodyHas() {
    int members = gathered.intake().members().size();
    return members > 0 && members == gathered.intake().accepted().size();
  }
}
