package org.almanac.people;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who supervises whom: a director the district's superintendents, officers and corporate staff, a
 * superintendent who leads the family's schools, a principal the vice-principal of the same school.
 */
@Component
@Transactional(readOnly = true)
public class Supervision {
  private static final Set<Role> OF_A_DIRECTOR =
      EnumSet.of(Role.SUPERINTENDENT, Role.OFFICER, Role.CORPORATE);

  private final RoleAssignments roles;
  private final Units units;

  Supervision(RoleAssignments roles, Units units) {
    this.roles = roles;
    this.units = units;
  }

  /**
   * A post, wherever it is known from.
   *
   * @param above the code of the unit above; null at the top
   */
  public record Post(Role role, String unit, String above) {}

  /** Whether somebody in these posts supervises somebody in those. */
  public static boolean between(List<Post> one, List<Post> other) {
    return one.stream().anyMatch(post -> other.stream().anyMatch(below -> over(post, below)));
  }

  private static boolean over(Post post, Post below) {
    boolean leads = below.role() == Role.PRINCIPAL || below.role() == Role.VICE_PRINCIPAL;
    return post.role() == Role.DIRECTOR
            && OF_A_DIRECTOR.contains(below.role())
            && (post.unit().equals(below.unit()) || post.unit().equals(below.above()))
        || post.role() == Role.SUPERINTENDENT && leads && post.unit().equals(below.above())
        || post.role() == Role.PRINCIPAL
            && below.role() == Role.VICE_PRINCIPAL
            && post.unit().equals(below.unit());
  }

  /** Whether one supervises the other on a day. */
  public boolean between(String organization, String one, String other, LocalDate day) {
    return between(posts(one, day), posts(other, day));
  }

  /** Everybody's posts on a day, by person: for whoever asks about many at once. */
  public Map<String, List<Post>> everybodysPosts(String organization, LocalDate day) {
    Map<Long, Unit> known =
        units.findByOrganization(organization).stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    return roles.inOrganization(organization, day).stream()
        .collect(
            Collectors.groupingBy(
                RoleAssignment::personId,
                TreeMap::new,
                Collectors.mapping(
                    held -> {
                      Unit unit = known.get(held.unitId());
                      Unit above = unit.parentId() == null ? null : known.get(unit.parentId());
                      return new Post(
                          held.role(), unit.code(), above == null ? null : above.code());
                    },
                    Collectors.toList())));
  }

  private List<Post> posts(String person, LocalDate day) {
    return roles.of(person, day).stream()
        .map(
            held -> {
              Unit unit = units.findById(held.unitId()).orElseThrow();
              String above =
                  unit.parentId() == null
                      ? null
                      : units.findById(unit.parentId()).map(Unit::code).orElse(null);
              return new Post(held.role(), unit.code(), above);
            })
        .toList();
  }
}
