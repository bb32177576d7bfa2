package org.almanac.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.almanac.people.Role;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in, for which organization, and what the person is there today.
 *
 * @param id the engine's user id, p0123; what {@code Authentication.getName()} answers
 * @param name given name and family name
 */
public record SignedIn(String id, String organization, String name, Set<Role> roles)
    implements AuthenticatedPrincipal, Serializable {
  public SignedIn {
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return id;
  }

  /** Whether the person holds a role today. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  List<GrantedAuthority> authorities() {
    return roles.stream()
        .sorted()
        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  List<String> groups() {
    return roles.stream().sorted().map(Role::groupId).toList();
  }
}
