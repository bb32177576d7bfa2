package org.almanac.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A plan's goals as one document: a version is read and compared whole, and never changes. */
@Converter
class GoalsColumn implements AttributeConverter<List<Goal>, String> {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Override
  public String convertToDatabaseColumn(List<Goal> goals) {
    try {
      return goals == null ? null : JSON.writeValueAsString(goals);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Goals that can't be written down", e);
    }
  }

  @Override
  public List<Goal> convertToEntityAttribute(String column) {
    try {
      return column == null ? null : JSON.readValue(column, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Goals that can't be read", e);
    }
  }
}
