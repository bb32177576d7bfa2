package org.almanac.sandbox;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.people.Panel;

/**
 * Derives each school's focus from its own results: the subject in which it stands lowest beside
 * the other schools of its panel. (The plain lowest figure would be mathematics nearly everywhere.)
 */
final class SandboxDistrictFocus {
  private static final String WITHOUT_RESULTS = "well-being";

  private final Map<Panel, Map<String, Double>> means = new EnumMap<>(Panel.class);

  SandboxDistrictFocus(List<SandboxSchool> schools) {
    schools.stream()
        .collect(groupingBy(SandboxSchool::panel))
        .forEach((panel, ofPanel) -> means.put(panel, means(ofPanel)));
  }

  /** The short code of the school's focus; its text is the message {@code sandbox.focus.CODE}. */
  String of(SandboxSchool school) {
    Map<String, Double> mean = means.get(school.panel());
    return school.results().entrySet().stream()
        .min(Comparator.comparingDouble(result -> result.getValue() - mean.get(result.getKey())))
        .map(Map.Entry::getKey)
        .orElse(WITHOUT_RESULTS);
  }

  private static Map<String, Double> means(List<SandboxSchool> schools) {
    return schools.stream()
        .flatMap(school -> school.results().entrySet().stream())
        .collect(groupingBy(Map.Entry::getKey, TreeMap::new, averagingDouble(Map.Entry::getValue)));
  }
}
