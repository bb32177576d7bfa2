package org.almanac.plans;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.engine.Option;

/** What can be chosen in a draft, as a page offers it. */
public record Offered(List<Option> owners, List<Option> serves, List<Option> years) {
  List<Option> of(GoalField field) {
    return switch (field) {
      case OWNER -> owners;
      case SERVES -> serves;
      case BASELINE_YEAR, TARGET_YEAR -> years;
      default -> List.of();
    };
  }

  public Draft.Choices allowed() {
    return new Draft.Choices(values(owners), values(serves), values(years));
  }

  private static Set<String> values(List<Option> options) {
    return options.stream().map(Option::value).collect(Collectors.toSet());
  }
}
