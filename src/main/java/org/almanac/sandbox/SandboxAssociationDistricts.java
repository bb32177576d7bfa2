package org.almanac.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The districts of the association: Durham and Halton as the ministry's lists of schools have them,
 * and others that are invented and say so.
 */
final class SandboxAssociationDistricts {
  private static final Map<String, String> LISTS =
      Map.of(
          "DURHAM", "durham-dsb-schools.csv",
          "HALTON", "halton/halton-dsb-schools.csv");

  private SandboxAssociationDistricts() {}

  /**
   * A district of the association.
   *
   * @param language the language that its people read
   */
  record District(
      String code,
      String name,
      String language,
      String municipality,
      double latitude,
      double longitude,
      int schools,
      int pupils,
      Set<String> issues) {}

  static List<District> all() {
    return SandboxDistrictFile.rows("association/districts.csv").stream()
        .map(SandboxAssociationDistricts::district)
        .toList();
  }

  private static District district(CSVRecord row) {
    String list = LISTS.get(row.get("code"));
    if (list == null) {
      return district(
          row,
          Double.parseDouble(row.get("latitude")),
          Double.parseDouble(row.get("longitude")),
          Integer.parseInt(row.get("schools")),
          Integer.parseInt(row.get("pupils")));
    }
    List<CSVRecord> schools = SandboxDistrictFile.rows(list);
    int pupils =
        schools.stream()
            .map(school -> school.get("enrolment"))
            .filter(cell -> !cell.isEmpty())
            .mapToInt(Integer::parseInt)
            .sum();
    return district(
        row, middle(schools, "latitude"), middle(schools, "longitude"), schools.size(), pupils);
  }

  private static District district(
      CSVRecord row, double latitude, double longitude, int schools, int pupils) {
    return new District(
        row.get("code"),
        row.get("name"),
        row.get("language"),
        row.get("municipality"),
        latitude,
        longitude,
        schools,
        pupils,
        Set.copyOf(Arrays.asList(row.get("issues").split(";"))));
  }

  /** The school in the middle, which one that was put far away by mistake does not move. */
  private static double middle(List<CSVRecord> schools, String column) {
    double[] sorted =
        schools.stream()
            .map(school -> school.get(column))
            .filter(cell -> !cell.isEmpty())
            .mapToDouble(Double::parseDouble)
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }
}
