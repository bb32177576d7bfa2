package org.almanac.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.almanac.imports.Village.PEOPLE;

import java.util.ArrayList;
import java.util.List;

/** Files that are wrong as a whole, in their header, or about people. */
final class HostilePeople {
  private static final String ANA = "1,Ana,Reyes,ana.reyes@example.org,en\n";

  private HostilePeople() {}

  static List<HostileFile> all() {
    List<HostileFile> all = new ArrayList<>();
    wholeFiles(all);
    headers(all);
    people(all);
    return all;
  }

  private static void wholeFiles(List<HostileFile> all) {
    String chloe = PEOPLE + "9,Chloé,Côté,chloe@example.org,fr\n";
    HostileFile.add(all, "empty", HostileFile.bytes(""), 0, "", "empty");
    HostileFile.add(all, "only blank lines", HostileFile.bytes("\n\n  \n"), 0, "", "empty");
    HostileFile.add(all, "Latin-1", chloe.getBytes(ISO_8859_1), 2, "character 7", "CSV UTF-8");
    HostileFile.add(all, "UTF-16 with its mark", chloe.getBytes(UTF_16), 0, "", "UTF-16");
    HostileFile.add(all, "UTF-16 without its mark", chloe.getBytes(UTF_16LE), 0, "", "UTF-16");
    HostileFile.add(
        all,
        "a NUL byte",
        HostileFile.bytes(PEOPLE + "9,A\0na,R,a@example.org,\n"),
        2,
        "character 4",
        "NUL");
    HostileFile.add(
        all,
        "a bell",
        HostileFile.bytes(PEOPLE + "9,A\007na,R,a@b.org,\n"),
        2,
        "character 4",
        "U+0007");
    HostileFile.add(
        all,
        "text that turns around",
        HostileFile.bytes(PEOPLE + "9,\u202egro,R,a@example.org,\n"),
        2,
        "character 3",
        "nobody can see (U+202E)");
    HostileFile.add(
        all,
        "a lost letter",
        HostileFile.bytes(PEOPLE + "9,Chlo\ufffd,R,a@b.org,\n"),
        2,
        "character 7",
        "�");
    HostileFile.add(
        all, "a workbook", HostileFile.bytes("PK\003\004xl/workbook.xml"), 0, "", "workbook");
    HostileFile.add(all, "a PDF", HostileFile.bytes("%PDF-1.7"), 0, "", "PDF");
    HostileFile.add(
        all,
        "ten megabytes",
        HostileFile.bytes(PEOPLE + ANA.repeat(270_000)),
        0,
        "",
        "larger than 5 MB");
    HostileFile.add(
        all,
        "too many rows",
        HostileFile.bytes(PEOPLE + "x,A,R,a@b.org,\n".repeat(20_001)),
        20_002,
        "",
        "more than 20,000 rows");
    HostileFile.add(
        all,
        "semicolons",
        HostileFile.bytes(chloe.replace(',', ';')),
        1,
        "",
        "separated by “;;;;”");
    HostileFile.add(
        all,
        "tabs",
        HostileFile.bytes(chloe.replace(',', '\t')),
        1,
        "",
        "save the file with commas");
    HostileFile.add(
        all,
        "an open quotation mark",
        HostileFile.bytes(PEOPLE + "9,\"Ana,R,a@b.org,\n"),
        2,
        "",
        "quotation");
    HostileFile.add(
        all,
        "text after a cell's end",
        HostileFile.bytes(PEOPLE + "9,\"A\"na,R,a@b.org,\n"),
        2,
        "",
        "close");
    HostileFile.add(all, "no header", HostileFile.bytes(ANA), 1, "", "no file that is read here");
    HostileFile.add(
        all,
        "a script",
        HostileFile.bytes("#!/bin/sh\nrm -rf /\n"),
        1,
        "",
        "no file that is read here");
  }

  private static void headers(List<HostileFile> all) {
    HostileFile.add(
        all,
        "a column that isn't there",
        HostileFile.bytes("key,given_name,family_name,mail\n1,A,R,a@b.org\n"),
        1,
        "language",
        "“language” is needed");
    HostileFile.add(
        all,
        "a column twice",
        HostileFile.bytes("key,given_name,family_name,mail,mail\n"),
        1,
        "mail (5)",
        "two columns “mail”");
    HostileFile.add(
        all,
        "a column too many",
        HostileFile.bytes(PEOPLE.replace("\n", ",phone\n")),
        1,
        "phone (6)",
        "no column “phone”");
    for (String closed : List.of("password", "admin", "organization", "id", "password_hash")) {
      HostileFile.add(
          all,
          "privilege by the column " + closed,
          HostileFile.bytes(PEOPLE.replace("\n", "," + closed + "\n") + ANA.replace("\n", ",x\n")),
          1,
          closed + " (6)",
          "No file decides about “" + closed + "”");
    }
    HostileFile.add(
        all,
        "a column without a name",
        HostileFile.bytes("key,,mail,x,language,given_name,family_name\n"),
        1,
        "(2)",
        "no name");
    HostileFile.add(
        all,
        "a cell too many",
        HostileFile.bytes(PEOPLE + "9,A,R,a@b.org,en,more\n"),
        2,
        "",
        "has 6 cells");
  }

  private static void people(List<HostileFile> all) {
    HostileFile.add(
        all,
        "a formula",
        HostileFile.bytes(PEOPLE + "9,=1+1,R,a@b.org,\n"),
        2,
        "given_name (2)",
        "formula");
    HostileFile.add(
        all,
        "a formula by @",
        HostileFile.bytes(PEOPLE + "9,@SUM(A1),R,a@b.org,\n"),
        2,
        "given_name (2)",
        "@");
    HostileFile.add(
        all,
        "a formula by +",
        HostileFile.bytes(PEOPLE + "9,A,+R,a@b.org,\n"),
        2,
        "family_name (3)",
        "+");
    HostileFile.add(
        all,
        "a formula by -",
        HostileFile.bytes(PEOPLE + "9,A,-R,a@b.org,\n"),
        2,
        "family_name (3)",
        "-");
    HostileFile.add(
        all,
        "a formula in wide letters",
        HostileFile.bytes(PEOPLE + "9,＝1,R,a@b.org,\n"),
        2,
        "given_name (2)",
        "formula");
    HostileFile.add(
        all,
        "a line break",
        HostileFile.bytes(PEOPLE + "9,\"A\nna\",R,a@b.org,\n"),
        2,
        "given_name (2)",
        "break");
    HostileFile.add(
        all, "no mail", HostileFile.bytes(PEOPLE + "9,Ana,Reyes,,\n"), 2, "mail (4)", "needed");
    HostileFile.add(
        all,
        "no mail address",
        HostileFile.bytes(PEOPLE + "9,A,R,ana at b,\n"),
        2,
        "mail (4)",
        "no mail address");
    HostileFile.add(
        all,
        "two addresses",
        HostileFile.bytes(PEOPLE + "9,A,R,\"a@b.org, c@d.org\",\n"),
        2,
        "mail (4)",
        "no mail address");
    HostileFile.add(
        all,
        "somebody else's address",
        HostileFile.bytes(PEOPLE + "9,A,R,Lee.Chan@example.org,\n"),
        2,
        "mail (4)",
        "address of Lee Chan (2)");
    HostileFile.add(
        all,
        "one address for two",
        HostileFile.bytes(PEOPLE + "8,A,R,a@b.org,\n9,B,S,A@B.org,\n"),
        3,
        "mail (4)",
        "address of A R (8)");
    HostileFile.add(
        all,
        "a key twice",
        HostileFile.bytes(PEOPLE + ANA + ANA),
        3,
        "key (1)",
        "stands in line 2");
    HostileFile.add(
        all,
        "a key with a space",
        HostileFile.bytes(PEOPLE + "9 9,A,R,a@b.org,\n"),
        2,
        "key (1)",
        "not quite");
    HostileFile.add(
        all, "no key", HostileFile.bytes(PEOPLE + ",A,R,a@b.org,\n"), 2, "key (1)", "needed");
    HostileFile.add(
        all,
        "a name without letters",
        HostileFile.bytes(PEOPLE + "9,123,R,a@b.org,\n"),
        2,
        "given_name (2)",
        "no letter");
    HostileFile.add(
        all,
        "a very long name",
        HostileFile.bytes(PEOPLE + "9," + "A".repeat(101) + ",R,a@b.org,\n"),
        2,
        "given_name (2)",
        "101 characters");
    HostileFile.add(
        all,
        "another language",
        HostileFile.bytes(PEOPLE + "9,A,R,a@b.org,de\n"),
        2,
        "language (5)",
        "en, fr");
  }
}
