package org.almanac.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.matching.Pairing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pairs that stay where the intake is solved again: locked, or being asked. */
@Component
@Transactional(readOnly = true)
class HeldPairs {
  private final MatchLocks locks;

  HeldPairs(MatchLocks locks) {
    this.locks = locks;
  }

  /** Who is being asked stays, unless the coordinator has put somebody else there. */
  List<Pairing> of(
      IntakeMatch match,
      List<ProposedPair> asked,
      Set<String> members,
      Set<String> mentors,
      List<Pairing> accepted) {
    Map<String, Pairing> held = new HashMap<>();
    asked.stream()
        .filter(pair -> pair.isOpen() && !pair.isChoosing())
        .forEach(pair -> held.put(pair.member(), pair.pairing()));
    locks
        .findByOrganizationAndMatchId(match.organization(), match.id())
        .forEach(lock -> held.put(lock.pairing().member(), lock.pairing()));
    accepted.forEach(each -> held.remove(each.member()));
    return held.values().stream()
        .filter(each -> members.contains(each.member()) && mentors.contains(each.mentor()))
        .toList();
  }
}
