package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.almanac.AlmanacTest;
import org.almanac.boardplan.DistrictResultsKept;
import org.almanac.calendar.Calendars;
import org.almanac.imports.Upload;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Everybody who sits at the table where the board plan is made can be had with one click. */
@AlmanacTest
class SandboxBoardTableTest {
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;
  @Autowired DistrictResultsKept results;

  @Test
  void the_sandbox_has_a_director_officers_with_portfolios_two_associations_and_a_chair() {
    assertThat(count(Role.DIRECTOR)).isEqualTo(1);
    assertThat(count(Role.SUPERINTENDENT)).isGreaterThan(10);
    assertThat(count(Role.ASSOCIATION_REPRESENTATIVE)).isEqualTo(2);
    assertThat(count(Role.CHAIR)).isEqualTo(1);
    assertThat(holders.holdings(SandboxDistrict.CODE, Role.OFFICER, today()))
        .hasSizeGreaterThan(8)
        .allMatch(held -> held.assignment().portfolio() != null);
    assertThat(holders.all(SandboxDistrict.CODE, Role.ASSOCIATION_REPRESENTATIVE, today()))
        .allMatch(person -> person.mail().endsWith("@example.org"));
  }

  @Test
  void its_results_are_invented_and_say_so() throws Exception {
    String file =
        new String(
            new ClassPathResource("sandbox/district-results-invented.csv")
                .getInputStream()
                .readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(file.lines().skip(2)).allMatch(line -> line.contains("(invented"));
    assertThat(
            results.take(
                SandboxDistrict.CODE,
                new Upload("again.csv", file.getBytes(StandardCharsets.UTF_8)),
                Locale.ENGLISH))
        .as("brought in again it changes nothing")
        .isEmpty();
  }

  private long count(Role role) {
    return holders.all(SandboxDistrict.CODE, role, today()).size();
  }

  private LocalDate today() {
    return calendars.of(SandboxDistrict.CODE).today();
  }
}
