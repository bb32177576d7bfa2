package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.almanac.people.Panel;
import org.junit.jupiter.api.Test;

class SandboxDistrictFamiliesTest {
  private final List<SandboxSchool> schools = SandboxDistrictFile.schools();
  private final List<SandboxFamily> families = new SandboxDistrictFamilies(schools).families();

  @Test
  void each_school_is_in_one_family_of_seven_to_ten_with_both_panels() {
    assertThat(schools).hasSize(133);
    assertThat(families).hasSize(15);
    assertThat(families.stream().flatMap(family -> family.schools().stream()))
        .containsExactlyInAnyOrderElementsOf(schools);
    for (SandboxFamily family : families) {
      assertThat(family.schools()).as(family.name()).hasSizeBetween(7, 10);
      assertThat(family.schools())
          .extracting(SandboxSchool::panel)
          .contains(Panel.ELEMENTARY, Panel.SECONDARY);
    }
  }

  @Test
  void the_schools_of_a_family_are_neighbours() {
    List<SandboxSchool> shuffled = new ArrayList<>(schools);
    Collections.shuffle(shuffled, new Random(1));
    double near =
        families.stream().mapToDouble(family -> distance(family.schools())).average().orElseThrow();
    assertThat(near).isLessThan(5).isLessThan(distance(shuffled) / 4);
  }

  @Test
  void the_same_file_makes_the_same_families_in_whatever_order() {
    List<SandboxSchool> backwards = new ArrayList<>(schools);
    Collections.reverse(backwards);
    assertThat(new SandboxDistrictFamilies(SandboxDistrictFile.schools()).families())
        .isEqualTo(families);
    assertThat(new SandboxDistrictFamilies(backwards).families()).hasSize(15);
  }

  /** Mean kilometres between two schools. */
  private static double distance(List<SandboxSchool> schools) {
    return schools.stream()
        .flatMapToDouble(one -> schools.stream().filter(o -> o != one).mapToDouble(one::distanceTo))
        .average()
        .orElseThrow();
  }
}
