package org.almanac.staffing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.people.ChangeRefused;
import org.almanac.people.PeopleChange;
import org.almanac.people.Role;

/** What a coordinator typed about a change, as it was typed. */
record ChangeForm(Map<String, String> typed) {
  private static final int LONGEST = 200;

  static ChangeForm of(Map<String, String> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field :
        new String[] {
          "what",
          "role",
          "day",
          "to",
          "successor",
          "leaves",
          "unit",
          "acting",
          "substitute",
          "next",
          "absence",
          "helper"
        }) {
      String value = sent.getOrDefault(field, "").replaceAll("\\p{Cntrl}", "").strip();
      if (!value.isEmpty()) {
        typed.put(field, value.substring(0, Math.min(value.length(), LONGEST)));
      }
    }
    return new ChangeForm(typed);
  }

  String what() {
    return typed.getOrDefault("what", "");
  }

  /**
   * @param person whose page it was typed on
   * @throws ChangeRefused where a field says nothing that can be taken
   */
  PeopleChange change(String person) {
    return switch (what()) {
      case "ends" -> new PeopleChange.Ends(number("role"), needed("day"));
      case "succeeds" ->
          new PeopleChange.Succeeds(
              number("role"), text("successor"), needed("day"), typed.containsKey("leaves"));
      case "moves" ->
          new PeopleChange.Moves(
              number("role"), text("unit"), needed("day"), typed.get("successor"));
      case "takes" ->
          new PeopleChange.Takes(
              person, role(), text("unit"), needed("day"), day("to"), typed.containsKey("acting"));
      case "away" ->
          new PeopleChange.Away(
              person, needed("day"), needed("to"), text("substitute"), typed.get("next"));
      case "back" -> new PeopleChange.Back(number("absence"), needed("day"));
      case "helps" -> new PeopleChange.Helps(person, text("helper"), needed("day"), day("to"));
      default -> throw new ChangeRefused("what", "what.unknown");
    };
  }

  /** The last day, if one was typed. */
  LocalDate lastDay() {
    return day("to");
  }

  private Role role() {
    return Role.find(text("role")).orElseThrow(() -> new ChangeRefused("role", "role.needed"));
  }

  private Long number(String field) {
    String value = typed.getOrDefault(field, "");
    if (!value.matches("\\d{1,18}")) {
      throw new ChangeRefused(field, field + ".needed");
    }
    return Long.valueOf(value);
  }

  private String text(String field) {
    return Optional.ofNullable(typed.get(field))
        .orElseThrow(() -> new ChangeRefused(field, field + ".needed"));
  }

  private LocalDate needed(String field) {
    return Optional.ofNullable(day(field))
        .orElseThrow(() -> new ChangeRefused(field, field + ".needed"));
  }

  private LocalDate day(String field) {
    String value = typed.get(field);
    if (value == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() >= 1950 && day.getYear() <= 2100) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // such as 31 February: said below
    }
    throw new ChangeRefused(field, "day.unknown", value);
  }
}
