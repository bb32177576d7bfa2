package org.almanac.boardplan;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almanac.meetings.Reached;
import org.almanac.people.Holding;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;

/** Who leads the schools for which a board plan is made. */
@Component
class LaunchSchools {
  private final RoleHolders holders;
  private final Reached reached;

  LaunchSchools(RoleHolders holders, Reached reached) {
    this.holders = holders;
    this.reached = reached;
  }

  /** Whoever holds one of these roles there on a day, each once. */
  Set<String> leading(BoardPlan plan, LocalDate day, Role... roles) {
    Predicate<Holding> in = reached.by(plan.organization(), plan.reach());
    return Stream.of(roles)
        .flatMap(role -> holders.holdings(plan.organization(), role, day).stream())
        .filter(in)
        .map(holding -> holding.person().id())
        .collect(toCollection(LinkedHashSet::new));
  }
}
