package org.almanac.imports;

import static org.almanac.imports.Village.PEOPLE;
import static org.almanac.imports.Village.ROLES;
import static org.almanac.imports.Village.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.people.RoleAssignment;
import org.junit.jupiter.api.Test;

/** One person may have several portfolios in one place from the same day. */
class PortfoliosTest extends AVillage {
  @Test
  void a_first_file_with_two_portfolios_of_one_person_from_one_day_brings_both() {
    Upload people = file("people.csv", PEOPLE + "9,Noor,Haddad,noor@example.org,\n");
    Upload both =
        file(
            "roles.csv",
            ROLES
                + "9,officer,teaching,literacy,2026-08-01,\n"
                + "9,officer,teaching,numeracy,2026-08-01,\n");
    assertThat(village.take(VDSB, people, both).changes()).hasSize(3);
    assertThat(portfolios("9")).containsExactly("literacy", "numeracy");
    assertThat(village.look(VDSB, both).changes()).isEmpty();
  }

  @Test
  void a_second_portfolio_comes_beside_the_one_that_is_here_from_the_same_day() {
    Upload both =
        file(
            "roles.csv",
            ROLES
                + "4,officer,teaching,numeracy,2022-08-01,\n"
                + "4,officer,teaching,literacy,2022-08-01,\n");
    assertThat(village.take(VDSB, both).changes()).hasSize(1);
    assertThat(portfolios("4")).containsExactly("literacy", "numeracy");
  }

  @Test
  void the_same_portfolio_twice_is_one_row_too_many() {
    Look look =
        village.look(
            VDSB,
            file(
                "roles.csv",
                ROLES
                    + "4,officer,teaching,literacy,2022-08-01,\n"
                    + "4,officer,teaching,numeracy,2022-08-01,\n"
                    + "4,officer,teaching,literacy,2022-08-01,2026-12-31\n"));
    assertThat(look.isRefused()).isTrue();
    assertThat(look.troubles()).anyMatch(trouble -> trouble.toString().contains("line 2"));
  }

  private List<String> portfolios(String key) {
    return roles.findByOrganizationOrderById(VDSB).stream()
        .filter(held -> held.personId().equals(person(key).id()))
        .map(RoleAssignment::portfolio)
        .sorted()
        .toList();
  }
}
