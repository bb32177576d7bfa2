package org.almanac.writing;

import java.util.List;
import java.util.Optional;

/**
 * A kind of sheet that a program offers: its title, what it asks, and who reads it.
 *
 * @param key such as {@code mentorship-agreement}; keeps its meaning for ever
 */
public record SheetKind(
    String key, Readers readers, Words title, Words lead, List<Bundle> bundles) {
  public SheetKind {
    Keys.check(key);
    bundles = List.copyOf(bundles);
  }

  List<Prompt> prompts() {
    return bundles.stream().flatMap(bundle -> bundle.prompts().stream()).toList();
  }

  Optional<Prompt> prompt(String name) {
    return prompts().stream().filter(prompt -> prompt.key().equals(name)).findFirst();
  }
}
