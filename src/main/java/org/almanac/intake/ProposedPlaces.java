package org.almanac.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import org.almanac.registers.PromisedPlaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is proposed keeps the mentor's place until both have answered. */
@Component
class ProposedPlaces implements PromisedPlaces {
  private final ProposedPairs proposals;

  ProposedPlaces(ProposedPairs proposals) {
    this.proposals = proposals;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Set<String>> promised(String organization) {
    return proposals.findByOrganizationOrderById(organization).stream()
        .filter(ProposedPair::isOpen)
        .collect(groupingBy(ProposedPair::mentor, mapping(ProposedPair::member, toSet())));
  }
}
