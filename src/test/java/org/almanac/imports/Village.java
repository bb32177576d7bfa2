package org.almanac.imports;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.people.Founding;
import org.almanac.people.NewOrganization;
import org.almanac.people.Organization;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small district that was brought in from files: two schools, four people. */
@TestComponent
class Village {
  static final String CODE = "vdsb";
  static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
  static final String UNITS = "code,kind,name,parent,municipality,panel\n";
  static final String PEOPLE = "key,given_name,family_name,mail,language\n";
  static final String ROLES = "person,role,unit,portfolio,from,to\n";
  static final String PAIRS = "mentor,member,from,to\n";

  private static final List<String> TABLES =
      List.of(
          "organization",
          "unit",
          "person",
          "role_assignment",
          "pair",
          "setting",
          "import_run",
          "import_file");

  private final Founding founding;
  private final Looks looks;
  private final Doing doing;
  private final EntityManager entities;
  private final JdbcClient jdbc;

  Village(Founding founding, Looks looks, Doing doing, EntityManager entities, JdbcClient jdbc) {
    this.founding = founding;
    this.looks = looks;
    this.doing = doing;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  void build() {
    found(CODE, "Village District School Board");
    take(
        CODE,
        file(
            "units.csv",
            UNITS
                + "F01,family,Brookside,VDSB,,\n"
                + "F02,family,Hillside,VDSB,,\n"
                + "teaching,department,Teaching,VDSB,,\n"
                + "002801,school,Adelaide Public School,F01,Oshawa,elementary\n"
                + "890855,school,Ajax High School,F01,Ajax,secondary\n"),
        file(
            "people.csv",
            PEOPLE
                + "1,Ana,Reyes,ana.reyes@example.org,en\n"
                + "2,Lee,Chan,lee.chan@example.org,\n"
                + "3,Chloé,Thériault,chloe.theriault@example.org,fr\n"
                + "4,Sam,Okonkwo,sam.okonkwo@example.org,en\n"),
        file(
            "roles.csv",
            ROLES
                + "1,principal,002801,,2020-08-01,\n"
                + "2,principal,890855,,2021-08-01,\n"
                + "3,superintendent,F01,,2019-08-01,\n"
                + "4,officer,teaching,literacy,2022-08-01,\n"),
        file("pairs.csv", PAIRS + "1,2,2026-08-01,2028-07-31\n"));
  }

  Organization found(String code, String name) {
    Organization organization = founding.found(new NewOrganization(code, name, "gentle", Map.of()));
    founding.coordinator(organization, "c1", "Jo", "Marsh", "jo.marsh@example.org");
    return organization;
  }

  Look look(String code, Upload... files) {
    return looks.look(code, List.of(files), "v-by", Locale.ENGLISH);
  }

  /** Looks and does what was shown. */
  Look take(String code, Upload... files) {
    Look look = look(code, files);
    if (look.isRefused()) {
      throw new AssertionError(look.troubles());
    }
    doing.apply(looks.standing(code), look.changes(), TODAY, "v-by", () -> {});
    entities.clear();
    return look;
  }

  /** Every row of every table that an import could write. */
  List<String> rows() {
    entities.flush();
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      Stream<Map<String, Object>> all =
          jdbc.sql("select * from " + table).query().listOfRows().stream();
      all.map(row -> table + row).sorted().forEach(rows::add);
    }
    return rows;
  }

  static Upload file(String name, String text) {
    return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
