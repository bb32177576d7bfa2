package org.almanac.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almanac.calendar.Rhythm;

/** What a person can be in a district, in the words of the handbook. */
public enum Role {
  DIRECTOR,
  SUPERINTENDENT,
  PRINCIPAL,
  VICE_PRINCIPAL,
  OFFICER,
  ASSOCIATION_REPRESENTATIVE,
  CHAIR,
  CORPORATE,
  HELPER,
  COORDINATOR,
  NEW_MEMBER,
  MENTOR;

  /** The word people and addresses use: {@code vice-principal}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The engine's group for this role; the engine takes letters and digits only. */
  public String groupId() {
    return word().replace("-", "");
  }

  /** Whose working days count for this role: those of the schools or those of the system. */
  public Rhythm rhythm() {
    return switch (this) {
      case PRINCIPAL, VICE_PRINCIPAL, HELPER -> Rhythm.SCHOOL;
      default -> Rhythm.SYSTEM;
    };
  }

  /** In which kinds of units the role is held; every kind where nothing speaks against it. */
  public Set<UnitKind> places() {
    return switch (this) {
      case PRINCIPAL, VICE_PRINCIPAL, HELPER -> EnumSet.of(UnitKind.SCHOOL);
      case DIRECTOR, CHAIR, COORDINATOR, ASSOCIATION_REPRESENTATIVE ->
          EnumSet.of(UnitKind.DISTRICT);
      case SUPERINTENDENT -> EnumSet.of(UnitKind.FAMILY, UnitKind.DISTRICT);
      case OFFICER, CORPORATE -> EnumSet.of(UnitKind.DEPARTMENT, UnitKind.DISTRICT);
      case NEW_MEMBER, MENTOR -> EnumSet.allOf(UnitKind.class);
    };
  }

  /** The role of a word such as {@code vice-principal}; throws where there is none. */
  public static Role of(String word) {
    return find(word).orElseThrow(() -> new IllegalArgumentException("No role is called " + word));
  }

  /** The role of a word, if it is one. */
  public static Optional<Role> find(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
