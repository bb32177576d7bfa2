package org.almanac.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.people.Supervision.Post;
import org.junit.jupiter.api.Test;

class SupervisionTest {
  private static final Post DIRECTOR = new Post(Role.DIRECTOR, "DURHAM", "ASSOC");

  @Test
  void a_director_supervises_the_superintendents_officers_and_corporate_staff_of_the_district() {
    for (Role role : List.of(Role.SUPERINTENDENT, Role.OFFICER, Role.CORPORATE)) {
      assertThat(over(DIRECTOR, new Post(role, "DURHAM", "ASSOC"))).as("%s", role).isTrue();
      assertThat(over(DIRECTOR, new Post(role, "F01", "DURHAM"))).as("%s below", role).isTrue();
    }
    assertThat(over(DIRECTOR, new Post(Role.SUPERINTENDENT, "HALTON", "ASSOC"))).isFalse();
    assertThat(over(DIRECTOR, new Post(Role.DIRECTOR, "DURHAM", "ASSOC"))).isFalse();
    assertThat(over(new Post(Role.SUPERINTENDENT, "DURHAM", "ASSOC"), DIRECTOR)).isFalse();
  }

  @Test
  void a_superintendent_supervises_who_leads_in_the_family_and_a_principal_the_vice_principal() {
    Post superintendent = new Post(Role.SUPERINTENDENT, "F01", "DDSB");
    Post principal = new Post(Role.PRINCIPAL, "101", "F01");
    assertThat(over(superintendent, principal)).isTrue();
    assertThat(over(principal, new Post(Role.VICE_PRINCIPAL, "101", "F01"))).isTrue();
    assertThat(over(principal, new Post(Role.VICE_PRINCIPAL, "102", "F01"))).isFalse();
  }

  private static boolean over(Post one, Post other) {
    return Supervision.between(List.of(one), List.of(other));
  }
}
