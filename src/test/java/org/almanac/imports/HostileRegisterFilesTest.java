package org.almanac.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.almanac.people.Founding;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PersonIds;
import org.almanac.registers.RegisterSheetBeans;
import org.almanac.registers.Registers;
import org.almanac.registers.RegistersSlice;
import org.almanac.registers.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Hostile addresses and cells in the registers' files: line, column and reason, nothing written.
 */
@RegistersSlice
@Import({
  RegisterSheetBeans.class,
  Looks.class,
  Doing.class,
  PeopleAudit.class,
  Standings.class,
  Founding.class,
  PersonIds.class,
  Village.class
})
class HostileRegisterFilesTest {
  private static final String ORG = "assoc";
  private static final String MEMBERS =
      "person,position,appointed_on,district,needs,farthest_km,wishes,avoids\n";
  private static final String MENTORS =
      "person,positions,experience_years,expertise,district,capacity,years_at_most,"
          + "years_in_contract,years_in_all,prepared_on,avoids\n";
  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final String LONG = "x".repeat(10_000);

  @MockitoBean Registrations registrations;
  @Autowired Village village;
  @Autowired Registers registers;

  @BeforeEach
  void an_association() {
    village.found(ORG, "Association of the lakes");
    village.take(
        ORG,
        upload("units.csv", Village.UNITS + "NORTH,district,North DSB,ASSOC,,\n"),
        upload("people.csv", Village.PEOPLE + "10,Nadia,Roy,nadia@example.org,fr\n"),
        upload("roles.csv", Village.ROLES + "10,new-member,NORTH,,2026-08-01,\n"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_hostile_line_is_named_with_column_and_reason_and_nothing_is_written(HostileFile hostile) {
    Look look = village.look(ORG, hostile.file());
    assertThat(look.isRefused()).isTrue();
    assertThat(look.troubles())
        .anySatisfy(
            trouble -> {
              assertThat(trouble.line()).isEqualTo(hostile.line());
              assertThat(trouble.column()).isEqualTo(hostile.column());
              assertThat(trouble.message())
                  .contains(hostile.said())
                  .hasSizeLessThan(700)
                  .doesNotContain("{", "\u202e", "\0", "\n");
            });
    assertThat(registers.members(ORG)).isEmpty();
    assertThat(registers.mentors(ORG)).isEmpty();
  }

  static List<HostileFile> files() {
    List<HostileFile> all = new ArrayList<>();
    addresses(all);
    members(all);
    mentors(all);
    return all;
  }

  private static void addresses(List<HostileFile> all) {
    person(all, "a header after the address", "\"a@b.org\nBcc: all@b.org\"", "break");
    person(all, "a header, written out", "a@b.org%0d%0aBcc:all@b.org", "no mail address");
    person(all, "a name around it", "Ana <a@b.org>", "no mail address");
    person(all, "a script", "<script>alert(1)</script>@b.org", "no mail address");
    person(all, "a formula", FORMULA + "@b.org", "formula");
    person(all, "ten thousand characters", LONG + "@b.org", "characters");
    person(all, "two at once", "a@b.org;c@d.org", "no mail address");
    person(all, "somebody else's mailbox", "NADIA@example.org", "address of Nadia Roy");
  }

  private static void person(List<HostileFile> all, String what, String mail, String said) {
    String row = Village.PEOPLE + "9,Ana,Reyes," + mail + ",en\n";
    HostileFile.add(all, what, HostileFile.bytes(row), 2, "mail (4)", said);
  }

  private static void members(List<HostileFile> all) {
    member(all, "a formula for a person", FORMULA + ",director,,,,,,", "person (1)", "formula");
    member(all, "a script", "10,<script>,2026-08-01,NORTH,,,,", "position (2)", "<script>");
    member(all, "a formula", "10,director,2026-08-01,NORTH," + FORMULA + ",,,", "needs (5)", "=");
    member(
        all, "a long cell", "10,director,2026-08-01,NORTH," + LONG + ",,,", "needs (5)", "10,000");
    member(
        all, "letters turned", "10,\u202erotcerid,2026-08-01,NORTH,,,,", "character 4", "U+202E");
    member(all, "a NUL byte", "10,dir\0ector,2026-08-01,NORTH,,,,", "character 7", "NUL");
    member(all, "a line break", "10,\"dir\nector\",2026-08-01,NORTH,,,,", "position (2)", "break");
    member(all, "a far too far", "10,director,2026-08-01,NORTH,,1e9,,", "farthest_km (6)", "1e9");
  }

  private static void member(
      List<HostileFile> all, String what, String row, String column, String said) {
    HostileFile.add(
        all, "member: " + what, HostileFile.bytes(MEMBERS + row + "\n"), 2, column, said);
  }

  private static void mentors(List<HostileFile> all) {
    String formula = "10,director,14," + FORMULA + ",NORTH,1,,0,0,,\n";
    HostileFile.add(
        all, "mentor: a formula", HostileFile.bytes(MENTORS + formula), 2, "expertise (4)", "=");
    String huge = "10,director,99999999999999999999,budget,NORTH,1,,0,0,,\n";
    HostileFile.add(
        all,
        "mentor: more years than there are",
        HostileFile.bytes(MENTORS + huge),
        2,
        "experience_years (3)",
        "no whole number");
    String twice = "10,director,4,budget,NORTH,1,,0,0,,\n";
    HostileFile.add(all, "mentor: twice", HostileFile.bytes(MENTORS + twice + twice), 3, "", "10");
  }

  private static Upload upload(String name, String text) {
    return new Upload(name, HostileFile.bytes(text));
  }
}
