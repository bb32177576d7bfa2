package org.almanac.registers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Words of a list in one column, with commas, in their order. */
@Converter
class WordSet implements AttributeConverter<Set<String>, String> {
  @Override
  public String convertToDatabaseColumn(Set<String> words) {
    return String.join(",", new TreeSet<>(words == null ? Set.of() : words));
  }

  @Override
  public Set<String> convertToEntityAttribute(String column) {
    return column == null || column.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(new TreeSet<>(Set.of(column.split(","))));
  }
}
