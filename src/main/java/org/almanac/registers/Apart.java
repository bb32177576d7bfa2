package org.almanac.registers;

import java.util.HashSet;
import java.util.Set;
import org.almanac.matching.Pairing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stay apart: who would rather not have each other, wanted to meet somebody else, or asked for
 * another pair. Nobody can tell one from the other. A pair that simply came to its end may be one
 * again: a mentor who stood in, or the former mentor of somebody who returns.
 */
@Component
@Transactional
public class Apart {
  private final ApartPairs pairs;
  private final Registers registers;

  Apart(ApartPairs pairs, Registers registers) {
    this.pairs = pairs;
    this.registers = registers;
  }

  /** The two are not proposed to each other again. */
  public void keep(String organization, String member, String mentor) {
    if (!pairs.existsByOrganizationAndMemberIdAndMentorId(organization, member, mentor)) {
      pairs.saveAndFlush(new ApartPair(organization, member, mentor));
    }
  }

  @Transactional(readOnly = true)
  public Set<Pairing> of(String organization) {
    Set<Pairing> apart = new HashSet<>();
    for (Avoidance each : registers.avoidances(organization)) {
      apart.add(new Pairing(each.person(), each.other()));
      apart.add(new Pairing(each.other(), each.person()));
    }
    pairs.findByOrganizationOrderById(organization).forEach(pair -> apart.add(pair.pairing()));
    return apart;
  }
}
