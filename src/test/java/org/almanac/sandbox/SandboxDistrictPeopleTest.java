package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.junit.jupiter.api.Test;

class SandboxDistrictPeopleTest {
  @Test
  void the_people_are_the_same_on_every_start() {
    List<String> people = people();
    assertThat(people).isEqualTo(people());
    assertThat(people)
        .contains(
            "p0001 Jo Mensah jo.mensah@example.org 16",
            "p0092 Hye-jin Noh hye-jin.noh@example.org 0",
            "p0305 Ashwin Patel ashwin.patel@example.org 3",
            "p0001 COORDINATOR from 2020-08-01");
  }

  @Test
  void no_name_and_no_address_is_there_twice() {
    SandboxDistrictNames names = new SandboxDistrictNames();
    Set<String> seen = new HashSet<>();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      SandboxDistrictNames.Name name = names.next();
      assertThat(seen.add(name.given() + " " + name.family())).isTrue();
      assertThat(seen.add(name.mail())).isTrue();
      assertThat(name.mail()).matches("[a-z]+[a-z-]*\\.[a-z]+[a-z-]*@example\\.org");
      all.append(name.given()).append(' ').append(name.family()).append('\n');
    }
    assertThat(all.toString()).contains("'", "é", "Nguyễn");
  }

  private static List<String> people() {
    List<SandboxFamily> families =
        new SandboxDistrictFamilies(SandboxDistrictFile.schools()).families();
    Map<String, Unit> units = new HashMap<>();
    for (SandboxFamily family : families) {
      units.put(family.code(), unit(family.code(), UnitKind.FAMILY));
      family
          .schools()
          .forEach(school -> units.put(school.number(), unit(school.number(), UnitKind.SCHOOL)));
    }
    Map<String, Unit> departments = new HashMap<>();
    for (String code : SandboxDistrict.DEPARTMENTS) {
      departments.put(code, unit(code, UnitKind.DEPARTMENT));
    }
    SandboxDistrictPeople people = new SandboxDistrictPeople("ddsb", "{noop}almanac");
    people.district(unit("DDSB", UnitKind.DISTRICT), departments);
    people.schools(families, units);
    List<String> lines = new ArrayList<>();
    people
        .all()
        .forEach(
            p -> lines.add(p.id() + " " + p.name() + " " + p.mail() + " " + p.experienceYears()));
    people
        .roles()
        .forEach(a -> lines.add(a.personId() + " " + a.role() + " from " + a.validFrom()));
    people.pairs().forEach(pair -> lines.add(pair.mentorId() + " mentors " + pair.memberId()));
    return lines;
  }

  private static Unit unit(String code, UnitKind kind) {
    return new Unit("ddsb", code, code, kind, null);
  }
}
