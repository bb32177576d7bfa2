package org.almanac.people;

import java.util.Map;

/**
 * An organization before it is there.
 *
 * @param code short and lower case, {@code ddsb}; the engine's tenant id
 * @param profile the named rules to begin with
 * @param settings values that are its own from the start, such as {@code calendar.zone}
 */
public record NewOrganization(
    String code, String name, String profile, Map<String, String> settings) {
  public NewOrganization {
    if (code == null || !code.matches("[a-z][a-z0-9]{1,15}")) {
      throw new IllegalArgumentException(
          "The code of an organization is 2 to 16 small letters or digits: " + code);
    }
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("The organization " + code + " needs a name");
    }
    settings = Map.copyOf(settings);
  }
}
