package org.almanac.registers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.imports.FurtherLook;
import org.almanac.imports.Reading;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** Holds a file's row against what can be, with the same words as a form. */
@Component
class SheetChecks {
  /** Where a form's field stands in a file, as far as it is called otherwise there. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "appointedOn", "appointed_on",
          "farthestKm", "farthest_km",
          "experienceYears", "experience_years",
          "yearsAtMost", "years_at_most",
          "yearsInContract", "years_in_contract",
          "yearsInAll", "years_in_all",
          "preparedOn", "prepared_on",
          "avoid", "avoids");

  private final RegisterWords words;
  private final RegisterRules rules;
  private final Rules settings;
  private final Calendars calendars;
  private final RegisterSay say;

  SheetChecks(
      RegisterWords words,
      RegisterRules rules,
      Rules settings,
      Calendars calendars,
      RegisterSay say) {
    this.words = words;
    this.rules = rules;
    this.settings = settings;
    this.calendars = calendars;
    this.say = say;
  }

  void member(Reading row, FurtherLook look, String person, MemberSaid said) {
    SaidCheck check = check(look);
    check.member(person, said, today(look));
    tell(row, check);
  }

  void mentor(Reading row, FurtherLook look, String person, MentorSaid said, MentorServed served) {
    SaidCheck check = check(look);
    check.mentor(person, said);
    check.served(served, today(look));
    tell(row, check);
    Verdict verdict =
        rules.mentorCapacity(
            settings.of(look.organization()), said.capacity(), RegisterSay.locale());
    if (verdict.refused()) {
      row.said("capacity", verdict.words(Strength.REFUSE));
    }
  }

  void district(
      Reading row, FurtherLook look, String unit, int schools, int pupils, Set<String> issues) {
    SaidCheck check = check(look);
    check.district(schools, pupils, issues);
    tell(row, check);
    if (!look.districts().contains(unit)) {
      row.said("unit", say.say("refused.district", unit));
    }
  }

  String wish(String word) {
    return say.say(
        "refused.wish",
        word,
        Arrays.stream(Wish.values()).map(Wish::word).collect(Collectors.joining(", ")));
  }

  private static void tell(Reading row, SaidCheck check) {
    try {
      check.settle();
    } catch (Refusal refusal) {
      refusal
          .reasons()
          .forEach(
              reason ->
                  row.said(
                      COLUMNS.getOrDefault(reason.field(), reason.field().toLowerCase(Locale.ROOT)),
                      reason.message()));
    }
  }

  private SaidCheck check(FurtherLook look) {
    return new SaidCheck(words.of(look.organization()), look.districts(), look.keys(), say);
  }

  private LocalDate today(FurtherLook look) {
    return calendars.of(look.organization()).today();
  }
}
