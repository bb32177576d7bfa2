package org.almanac.meetings;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.springframework.stereotype.Component;

/** A superintendent's own families in numbers: how many cards are in, and nobody's name. */
@Component
class OwnCluster {
  private final Turnout turnout;
  private final RoleHolders holders;

  OwnCluster(Turnout turnout, RoleHolders holders) {
    this.turnout = turnout;
    this.holders = holders;
  }

  /** By family of schools; empty for everybody but its superintendent. */
  SortedMap<String, Numbers> numbers(Meeting meeting, SignedIn me) {
    SortedMap<String, Numbers> own = new TreeMap<>();
    if (me.is(Role.SUPERINTENDENT)) {
      List<String> names =
          holders.holdings(meeting.organization(), Role.SUPERINTENDENT, meeting.date()).stream()
              .filter(holding -> holding.person().id().equals(me.id()))
              .map(holding -> holding.unit())
              .map(Unit::name)
              .filter(Objects::nonNull)
              .toList();
      List<Member> others =
          turnout.members(meeting).stream().filter(m -> !m.id().equals(me.id())).toList();
      Turnout.byCluster(others, "").entrySet().stream()
          .filter(cluster -> names.contains(cluster.getKey()))
          .forEach(cluster -> own.put(cluster.getKey(), cluster.getValue()));
    }
    return own;
  }
}
