package org.almanac.matching;

import java.util.List;
import java.util.Optional;

/**
 * A whole intake matched.
 *
 * @param proposals the pairs, in the order of the members' ids
 * @param unserved members without a mentor, in order
 * @param refused locks that may not be, each with all its reasons
 * @param doubtful what speaks against pairs that both have said yes to: they stay until somebody
 *     decides
 * @param overfull mentors who have more people than places: nobody is taken from them, and nobody
 *     new is given
 */
public record Match(
    List<Proposal> proposals,
    List<String> unserved,
    List<Obstacle> refused,
    List<Obstacle> doubtful,
    List<Overfull> overfull,
    Value value) {
  /** A mentor with more people, accepted ones of this intake included, than places. */
  public record Overfull(String mentor, int has, int places) {}

  public Match {
    proposals = List.copyOf(proposals);
    unserved = List.copyOf(unserved);
    refused = List.copyOf(refused);
    doubtful = List.copyOf(doubtful);
    overfull = List.copyOf(overfull);
  }

  /** The least score of the pairs that are not accepted; a thousand if there are none. */
  public int worst() {
    return proposals.stream()
        .filter(proposal -> proposal.standing() != Standing.ACCEPTED)
        .mapToInt(Proposal::score)
        .min()
        .orElse(Fit.PERFECT);
  }

  /** Whether anything in it could still be different. */
  public boolean isOpen() {
    return proposals.stream().anyMatch(proposal -> proposal.standing() != Standing.ACCEPTED);
  }

  public Optional<Proposal> of(String member) {
    return proposals.stream()
        .filter(proposal -> proposal.pairing().member().equals(member))
        .findFirst();
  }
}
