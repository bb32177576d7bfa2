package org.almanac.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.almanac.imports.Village.PAIRS;
import static org.almanac.imports.Village.PEOPLE;
import static org.almanac.imports.Village.ROLES;
import static org.almanac.imports.Village.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Broken and hostile files change nothing, row for row, and are explained. */
@ImportsSlice
class HostileFilesTest {
  private static final String LIST =
      "board_number,board_name,school_number,school_name,level,municipality,latitude,longitude\n";
  private static final String ANA = "1,Ana,Reyes,ana.reyes@example.org,en\n";

  @Autowired Village village;

  /** A file, where it is wrong, and what is said of it. */
  record Hostile(String what, Upload file, int line, String column, String said) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeEach
  void build() {
    village.build();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_hostile_file_changes_nothing_and_is_explained(Hostile hostile) {
    List<String> before = village.rows();

    Look look = village.look(Village.CODE, hostile.file());

    assertThat(look.isRefused()).isTrue();
    assertThat(look.troubles())
        .anySatisfy(
            trouble -> {
              assertThat(trouble.file()).isEqualTo(hostile.file().name());
              assertThat(trouble.line()).isEqualTo(hostile.line());
              assertThat(trouble.column()).isEqualTo(hostile.column());
              assertThat(trouble.message()).contains(hostile.said()).doesNotContain("{", "''");
            });
    assertThat(village.rows()).isEqualTo(before);
  }

  static List<Hostile> files() {
    List<Hostile> all = new ArrayList<>();
    wholeFiles(all);
    headers(all);
    people(all);
    units(all);
    roles(all);
    pairs(all);
    schools(all);
    return all;
  }

  private static void wholeFiles(List<Hostile> all) {
    String chloe = PEOPLE + "9,Chloé,Côté,chloe@example.org,fr\n";
    add(all, "empty", bytes(""), 0, "", "empty");
    add(all, "only blank lines", bytes("\n\n  \n"), 0, "", "empty");
    add(all, "Latin-1", chloe.getBytes(ISO_8859_1), 2, "character 7", "CSV UTF-8");
    add(all, "UTF-16 with its mark", chloe.getBytes(UTF_16), 0, "", "UTF-16");
    add(all, "UTF-16 without its mark", chloe.getBytes(UTF_16LE), 0, "", "UTF-16");
    add(all, "a NUL byte", bytes(PEOPLE + "9,A\0na,R,a@example.org,\n"), 2, "character 4", "NUL");
    add(all, "a bell", bytes(PEOPLE + "9,A\007na,R,a@b.org,\n"), 2, "character 4", "U+0007");
    add(
        all,
        "text that turns around",
        bytes(PEOPLE + "9,\u202egro,R,a@example.org,\n"),
        2,
        "character 3",
        "nobody can see (U+202E)");
    add(all, "a lost letter", bytes(PEOPLE + "9,Chlo\ufffd,R,a@b.org,\n"), 2, "character 7", "�");
    add(all, "a workbook", bytes("PK\003\004xl/workbook.xml"), 0, "", "workbook");
    add(all, "a PDF", bytes("%PDF-1.7"), 0, "", "PDF");
    add(all, "ten megabytes", bytes(PEOPLE + ANA.repeat(270_000)), 0, "", "larger than 5 MB");
    add(
        all,
        "too many rows",
        bytes(PEOPLE + "x,A,R,a@b.org,\n".repeat(20_001)),
        20_002,
        "",
        "more than 20,000 rows");
    add(all, "semicolons", bytes(chloe.replace(',', ';')), 1, "", "separated by “;;;;”");
    add(all, "tabs", bytes(chloe.replace(',', '\t')), 1, "", "save the file with commas");
    add(all, "an open quotation mark", bytes(PEOPLE + "9,\"Ana,R,a@b.org,\n"), 2, "", "quotation");
    add(all, "text after a cell's end", bytes(PEOPLE + "9,\"A\"na,R,a@b.org,\n"), 2, "", "close");
    add(all, "no header", bytes(ANA), 1, "", "no file that is read here");
    add(all, "a script", bytes("#!/bin/sh\nrm -rf /\n"), 1, "", "no file that is read here");
  }

  private static void headers(List<Hostile> all) {
    add(
        all,
        "a column that isn't there",
        bytes("key,given_name,family_name,mail\n1,A,R,a@b.org\n"),
        1,
        "language",
        "“language” is needed");
    add(
        all,
        "a column twice",
        bytes("key,given_name,family_name,mail,mail\n"),
        1,
        "mail (5)",
        "two columns “mail”");
    add(
        all,
        "a column too many",
        bytes(PEOPLE.replace("\n", ",phone\n")),
        1,
        "phone (6)",
        "no column “phone”");
    for (String closed : List.of("password", "admin", "organization", "id", "password_hash")) {
      add(
          all,
          "privilege by the column " + closed,
          bytes(PEOPLE.replace("\n", "," + closed + "\n") + ANA.replace("\n", ",x\n")),
          1,
          closed + " (6)",
          "No file decides about “" + closed + "”");
    }
    add(
        all,
        "a column without a name",
        bytes("key,,mail,x,language,given_name,family_name\n"),
        1,
        "(2)",
        "no name");
    add(all, "a cell too many", bytes(PEOPLE + "9,A,R,a@b.org,en,more\n"), 2, "", "has 6 cells");
  }

  private static void people(List<Hostile> all) {
    add(all, "a formula", bytes(PEOPLE + "9,=1+1,R,a@b.org,\n"), 2, "given_name (2)", "formula");
    add(all, "a formula by @", bytes(PEOPLE + "9,@SUM(A1),R,a@b.org,\n"), 2, "given_name (2)", "@");
    add(all, "a formula by +", bytes(PEOPLE + "9,A,+R,a@b.org,\n"), 2, "family_name (3)", "+");
    add(all, "a formula by -", bytes(PEOPLE + "9,A,-R,a@b.org,\n"), 2, "family_name (3)", "-");
    add(
        all,
        "a formula in wide letters",
        bytes(PEOPLE + "9,＝1,R,a@b.org,\n"),
        2,
        "given_name (2)",
        "formula");
    add(
        all,
        "a line break",
        bytes(PEOPLE + "9,\"A\nna\",R,a@b.org,\n"),
        2,
        "given_name (2)",
        "break");
    add(all, "no mail", bytes(PEOPLE + "9,Ana,Reyes,,\n"), 2, "mail (4)", "needed");
    add(
        all,
        "no mail address",
        bytes(PEOPLE + "9,A,R,ana at b,\n"),
        2,
        "mail (4)",
        "no mail address");
    add(
        all,
        "two addresses",
        bytes(PEOPLE + "9,A,R,\"a@b.org, c@d.org\",\n"),
        2,
        "mail (4)",
        "no mail address");
    add(
        all,
        "somebody else's address",
        bytes(PEOPLE + "9,A,R,Lee.Chan@example.org,\n"),
        2,
        "mail (4)",
        "address of Lee Chan (2)");
    add(
        all,
        "one address for two",
        bytes(PEOPLE + "8,A,R,a@b.org,\n9,B,S,A@B.org,\n"),
        3,
        "mail (4)",
        "address of A R (8)");
    add(all, "a key twice", bytes(PEOPLE + ANA + ANA), 3, "key (1)", "stands in line 2");
    add(all, "a key with a space", bytes(PEOPLE + "9 9,A,R,a@b.org,\n"), 2, "key (1)", "not quite");
    add(all, "no key", bytes(PEOPLE + ",A,R,a@b.org,\n"), 2, "key (1)", "needed");
    add(
        all,
        "a name without letters",
        bytes(PEOPLE + "9,123,R,a@b.org,\n"),
        2,
        "given_name (2)",
        "no letter");
    add(
        all,
        "a very long name",
        bytes(PEOPLE + "9," + "A".repeat(101) + ",R,a@b.org,\n"),
        2,
        "given_name (2)",
        "101 characters");
    add(all, "another language", bytes(PEOPLE + "9,A,R,a@b.org,de\n"), 2, "language (5)", "en, fr");
  }

  private static void units(List<Hostile> all) {
    add(
        all,
        "a circle of units",
        bytes(UNITS + "A,department,A,B,,\nB,department,B,A,,\n"),
        2,
        "parent (4)",
        "A → B → A");
    add(all, "its own parent", bytes(UNITS + "A,department,A,A,,\n"), 2, "parent (4)", "A → A");
    add(
        all,
        "the top below itself",
        bytes(UNITS + "VDSB,district,V,VDSB,,\n"),
        2,
        "parent (4)",
        "circle");
    add(all, "an unknown parent", bytes(UNITS + "9,school,Nine,F99,,\n"), 2, "parent (4)", "“F99”");
    add(all, "no parent", bytes(UNITS + "9,school,Nine,,,\n"), 2, "parent (4)", "needs a parent");
    add(
        all,
        "a family below a school",
        bytes(UNITS + "F9,family,Nine,002801,,\n"),
        2,
        "parent (4)",
        "below a district");
    add(all, "an unknown kind", bytes(UNITS + "9,castle,Nine,F01,,\n"), 2, "kind (2)", "“castle”");
    add(all, "another kind", bytes(UNITS + "002801,family,A,VDSB,,\n"), 2, "kind (2)", "stays one");
    add(
        all,
        "an unknown panel",
        bytes(UNITS + "9,school,Nine,F01,,K-12\n"),
        2,
        "panel (6)",
        "K-12");
    add(
        all,
        "a panel of a family",
        bytes(UNITS + "F9,family,Nine,VDSB,,secondary\n"),
        2,
        "panel (6)",
        "belongs to a school");
    add(
        all,
        "a code twice",
        bytes(UNITS + "9,school,N,F01,,\n9,school,N,F02,,\n"),
        3,
        "code (1)",
        "line 2");
  }

  private static void roles(List<Hostile> all) {
    add(all, "an unknown role", role("1,king,002801,,2026-08-01,"), 2, "role (2)", "“king”");
    add(
        all,
        "an unknown person",
        role("99,principal,002801,,2026-08-01,"),
        2,
        "person (1)",
        "“99”");
    add(all, "an unknown unit", role("1,principal,009999,,2026-08-01,"), 2, "unit (3)", "“009999”");
    add(all, "zeros lost", role("1,principal,2801,,2026-08-01,"), 2, "unit (3)", "Perhaps 002801");
    add(
        all,
        "a principal of a family",
        role("1,principal,F01,,2026-08-01,"),
        2,
        "unit (3)",
        "role at a school");
    add(
        all,
        "another way to write a day",
        role("1,principal,890855,,8/1/2026,"),
        2,
        "from (5)",
        "2026-08-01");
    add(all, "no such day", role("1,principal,890855,,2026-02-30,"), 2, "from (5)", "no day");
    add(all, "a day far away", role("1,principal,890855,,0202-08-01,"), 2, "from (5)", "too far");
    add(all, "no first day", role("1,principal,890855,,,"), 2, "from (5)", "needed");
    add(
        all,
        "from after to",
        role("1,principal,890855,,2026-08-01,2026-07-31"),
        2,
        "to (6)",
        "ends before it begins");
    add(
        all,
        "an overlap with what is here",
        role("1,principal,002801,,2026-08-01,"),
        2,
        "from (5)",
        "is here already");
    add(
        all,
        "an overlap in the file",
        role("1,mentor,002801,,2026-08-01,\n1,mentor,002801,,2026-09-01,"),
        3,
        "from (5)",
        "in line 2");
    add(
        all,
        "a row twice",
        role("1,mentor,F01,,2026-08-01,\n1,mentor,F01,,2026-08-01,2027-01-01"),
        3,
        "",
        "in line 2 already");
    add(
        all,
        "a portfolio in words",
        role("4,officer,VDSB,Special Education,2026-08-01,"),
        2,
        "portfolio (4)",
        "special-education");
    add(
        all,
        "a principal's portfolio",
        role("1,principal,890855,literacy,2026-08-01,"),
        2,
        "portfolio (4)",
        "belongs to an officer");
    add(
        all,
        "a coordinator by file",
        role("1,coordinator,VDSB,,2026-08-01,"),
        2,
        "role (2)",
        "nobody a coordinator");
    add(
        all,
        "a coordinator's end by file",
        role("c1,coordinator,VDSB,,2026-08-17,2026-08-18"),
        2,
        "role (2)",
        "nobody a coordinator");
    add(
        all,
        "an engine's administrator",
        role("1,camunda-admin,VDSB,,2026-08-01,"),
        2,
        "role (2)",
        "camunda-admin");
  }

  private static void pairs(List<Hostile> all) {
    add(all, "one's own mentor", bytes(PAIRS + "1,1,2026-08-01,\n"), 2, "member (2)", "both");
    add(all, "a mentor unknown", bytes(PAIRS + "99,1,2026-08-01,\n"), 2, "mentor (1)", "“99”");
    add(all, "a pair twice", bytes(PAIRS + "1,2,2027-01-01,\n"), 2, "from (3)", "overlaps");
    add(
        all,
        "a mentor who supervises",
        bytes(PAIRS + "3,1,2026-09-01,\n"),
        2,
        "mentor (1)",
        "nobody mentors a person whom they supervise");
  }

  private static void schools(List<Hostile> all) {
    String one = "B1,Village DSB,123456,One,Elementary,Ajax,43.8,-79.0\n";
    add(
        all,
        "another board's schools",
        bytes(LIST + one + one.replace("B1", "B2")),
        3,
        "board_number (1)",
        "your own board");
    add(
        all,
        "a level unknown",
        bytes(LIST + one.replace("Elementary", "JK")),
        2,
        "level (5)",
        "JK");
    add(
        all,
        "no number",
        bytes(LIST + one.replace("123456", "12E5")),
        2,
        "school_number (3)",
        "six digits");
    add(
        all,
        "a place off the map",
        bytes(LIST + one.replace("43.8", "438")),
        2,
        "latitude (7)",
        "degrees");
    add(all, "a number twice", bytes(LIST + one + one), 3, "school_number (3)", "line 2");
  }

  private static byte[] role(String rows) {
    return bytes(ROLES + rows + "\n");
  }

  private static byte[] bytes(String text) {
    return Village.file("", text).bytes();
  }

  private static void add(
      List<Hostile> all, String what, byte[] bytes, int line, String column, String said) {
    all.add(new Hostile(what, new Upload("hostile.csv", bytes), line, column, said));
  }
}
