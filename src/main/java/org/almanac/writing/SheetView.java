package org.almanac.writing;

import java.util.List;
import java.util.Optional;

/**
 * A sheet as a page shows it.
 *
 * @param with the name of the other of the pair; null where there is none
 * @param saved when it was last saved, in words; null before
 * @param until the last day for writing, in words; null where none is known
 */
record SheetView(
    String kind,
    String subject,
    String title,
    String about,
    String lead,
    String readers,
    String with,
    String saved,
    String until,
    List<BundleView> bundles) {
  Optional<FieldView> field(String key) {
    return bundles.stream()
        .flatMap(bundle -> bundle.fields().stream())
        .filter(field -> field.key().equals(key))
        .findFirst();
  }
}
