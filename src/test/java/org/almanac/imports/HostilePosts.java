package org.almanac.imports;

import static org.almanac.imports.Village.PAIRS;
import static org.almanac.imports.Village.ROLES;
import static org.almanac.imports.Village.UNITS;

import java.util.ArrayList;
import java.util.List;

/** Files that are wrong about places, roles, pairs or the list of schools. */
final class HostilePosts {
  private static final String LIST =
      "board_number,board_name,school_number,school_name,level,municipality,latitude,longitude\n";

  private HostilePosts() {}

  static List<HostileFile> all() {
    List<HostileFile> all = new ArrayList<>();
    units(all);
    roles(all);
    pairs(all);
    schools(all);
    return all;
  }

  private static void units(List<HostileFile> all) {
    HostileFile.add(
        all,
        "a circle of units",
        HostileFile.bytes(UNITS + "A,department,A,B,,\nB,department,B,A,,\n"),
        2,
        "parent (4)",
        "A → B → A");
    HostileFile.add(
        all,
        "its own parent",
        HostileFile.bytes(UNITS + "A,department,A,A,,\n"),
        2,
        "parent (4)",
        "A → A");
    HostileFile.add(
        all,
        "the top below itself",
        HostileFile.bytes(UNITS + "VDSB,district,V,VDSB,,\n"),
        2,
        "parent (4)",
        "circle");
    HostileFile.add(
        all,
        "an unknown parent",
        HostileFile.bytes(UNITS + "9,school,Nine,F99,,\n"),
        2,
        "parent (4)",
        "“F99”");
    HostileFile.add(
        all,
        "no parent",
        HostileFile.bytes(UNITS + "9,school,Nine,,,\n"),
        2,
        "parent (4)",
        "needs a parent");
    HostileFile.add(
        all,
        "a family below a school",
        HostileFile.bytes(UNITS + "F9,family,Nine,002801,,\n"),
        2,
        "parent (4)",
        "below a district");
    HostileFile.add(
        all,
        "an unknown kind",
        HostileFile.bytes(UNITS + "9,castle,Nine,F01,,\n"),
        2,
        "kind (2)",
        "“castle”");
    HostileFile.add(
        all,
        "another kind",
        HostileFile.bytes(UNITS + "002801,family,A,VDSB,,\n"),
        2,
        "kind (2)",
        "stays one");
    HostileFile.add(
        all,
        "an unknown panel",
        HostileFile.bytes(UNITS + "9,school,Nine,F01,,K-12\n"),
        2,
        "panel (6)",
        "K-12");
    HostileFile.add(
        all,
        "a panel of a family",
        HostileFile.bytes(UNITS + "F9,family,Nine,VDSB,,secondary\n"),
        2,
        "panel (6)",
        "belongs to a school");
    HostileFile.add(
        all,
        "a code twice",
        HostileFile.bytes(UNITS + "9,school,N,F01,,\n9,school,N,F02,,\n"),
        3,
        "code (1)",
        "line 2");
  }

  private static void roles(List<HostileFile> all) {
    HostileFile.add(
        all, "an unknown role", role("1,king,002801,,2026-08-01,"), 2, "role (2)", "“king”");
    HostileFile.add(
        all,
        "an unknown person",
        role("99,principal,002801,,2026-08-01,"),
        2,
        "person (1)",
        "“99”");
    HostileFile.add(
        all, "an unknown unit", role("1,principal,009999,,2026-08-01,"), 2, "unit (3)", "“009999”");
    HostileFile.add(
        all, "zeros lost", role("1,principal,2801,,2026-08-01,"), 2, "unit (3)", "Perhaps 002801");
    HostileFile.add(
        all,
        "a principal of a family",
        role("1,principal,F01,,2026-08-01,"),
        2,
        "unit (3)",
        "role at a school");
    HostileFile.add(
        all,
        "another way to write a day",
        role("1,principal,890855,,8/1/2026,"),
        2,
        "from (5)",
        "2026-08-01");
    HostileFile.add(
        all, "no such day", role("1,principal,890855,,2026-02-30,"), 2, "from (5)", "no day");
    HostileFile.add(
        all, "a day far away", role("1,principal,890855,,0202-08-01,"), 2, "from (5)", "too far");
    HostileFile.add(all, "no first day", role("1,principal,890855,,,"), 2, "from (5)", "needed");
    HostileFile.add(
        all,
        "from after to",
        role("1,principal,890855,,2026-08-01,2026-07-31"),
        2,
        "to (6)",
        "ends before it begins");
    HostileFile.add(
        all,
        "an overlap with what is here",
        role("1,principal,002801,,2026-08-01,"),
        2,
        "from (5)",
        "is here already");
    HostileFile.add(
        all,
        "an overlap in the file",
        role("1,mentor,002801,,2026-08-01,\n1,mentor,002801,,2026-09-01,"),
        3,
        "from (5)",
        "in line 2");
    HostileFile.add(
        all,
        "a row twice",
        role("1,mentor,F01,,2026-08-01,\n1,mentor,F01,,2026-08-01,2027-01-01"),
        3,
        "",
        "in line 2 already");
    HostileFile.add(
        all,
        "a portfolio in words",
        role("4,officer,VDSB,Special Education,2026-08-01,"),
        2,
        "portfolio (4)",
        "special-education");
    HostileFile.add(
        all,
        "a principal's portfolio",
        role("1,principal,890855,literacy,2026-08-01,"),
        2,
        "portfolio (4)",
        "belongs to an officer");
    HostileFile.add(
        all,
        "a coordinator by file",
        role("1,coordinator,VDSB,,2026-08-01,"),
        2,
        "role (2)",
        "nobody a coordinator");
    HostileFile.add(
        all,
        "a coordinator's end by file",
        role("c1,coordinator,VDSB,,2026-08-17,2026-08-18"),
        2,
        "role (2)",
        "nobody a coordinator");
    HostileFile.add(
        all,
        "an engine's administrator",
        role("1,camunda-admin,VDSB,,2026-08-01,"),
        2,
        "role (2)",
        "camunda-admin");
  }

  private static void pairs(List<HostileFile> all) {
    HostileFile.add(
        all,
        "one's own mentor",
        HostileFile.bytes(PAIRS + "1,1,2026-08-01,\n"),
        2,
        "member (2)",
        "both");
    HostileFile.add(
        all,
        "a mentor unknown",
        HostileFile.bytes(PAIRS + "99,1,2026-08-01,\n"),
        2,
        "mentor (1)",
        "“99”");
    HostileFile.add(
        all,
        "a pair twice",
        HostileFile.bytes(PAIRS + "1,2,2027-01-01,\n"),
        2,
        "from (3)",
        "overlaps");
    HostileFile.add(
        all,
        "a mentor who supervises",
        HostileFile.bytes(PAIRS + "3,1,2026-09-01,\n"),
        2,
        "mentor (1)",
        "nobody mentors a person whom they supervise");
  }

  private static void schools(List<HostileFile> all) {
    String one = "B1,Village DSB,123456,One,Elementary,Ajax,43.8,-79.0\n";
    HostileFile.add(
        all,
        "another board's schools",
        HostileFile.bytes(LIST + one + one.replace("B1", "B2")),
        3,
        "board_number (1)",
        "your own board");
    HostileFile.add(
        all,
        "a level unknown",
        HostileFile.bytes(LIST + one.replace("Elementary", "JK")),
        2,
        "level (5)",
        "JK");
    HostileFile.add(
        all,
        "no number",
        HostileFile.bytes(LIST + one.replace("123456", "12E5")),
        2,
        "school_number (3)",
        "six digits");
    HostileFile.add(
        all,
        "a place off the map",
        HostileFile.bytes(LIST + one.replace("43.8", "438")),
        2,
        "latitude (7)",
        "degrees");
    HostileFile.add(
        all,
        "a number twice",
        HostileFile.bytes(LIST + one + one),
        3,
        "school_number (3)",
        "line 2");
  }

  private static byte[] role(String rows) {
    return HostileFile.bytes(ROLES + rows + "\n");
  }
}
