package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.Canaries;
import org.almanac.FormFields;
import org.almanac.SharedAlmanacTest;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A canary into every free field of a school plan's forms, looked for in the engine's tables. */
@SharedAlmanacTest
@Import({ASeason.class, AtTheDesk.class})
class SchoolPlanCanaryTest {
  private static final String CANARY = "kanarie";

  @Autowired ASeason season;

  private final Set<String> typed = new TreeSet<>();

  @Test
  void what_people_type_is_in_no_table_of_the_engine() {
    season.opens();
    season.launches();
    Map<String, Object> noSuchSchool = canaries("school-improvement-plan-start");
    noSuchSchool.put("schoolYear", ASeason.SEASON);
    assertThatThrownBy(() -> season.starts(noSuchSchool)).isNotNull();
    season.writes(season.birch, season.paula, ASeason.goal("g1", CANARY, "b0000001", ""));
    season.send(
        season.task(ASeason.DRAFT, season.paula, season.birch),
        canaries("school-improvement-plan-draft"));
    season.moveTo(LocalDate.of(2027, 7, 8), "10:00");
    season.moves.beginReading(season.row(season.birch), season.code + ":MOD-2027-28-01");
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.approved(season.row(season.birch));
    season.moveTo(LocalDate.of(2027, 8, 25), "10:00");
    season.moves.released(season.row(season.birch));
    season.send(
        season.task("Answer the feedback", season.paula, season.birch),
        canaries("school-improvement-plan-answer"));

    assertThat(typed).as("fields that take free text").isEqualTo(Canaries.freeText("school-"));
    Canaries tables = new Canaries(season.jdbc, CANARY);
    assertThat(tables.found("SCHOOL_"))
        .as("our own tables do hold it, so the search can find it")
        .isNotEmpty();
    assertThat(tables.found("ACT_")).isEmpty();
    assertThat(tables.finding(season.code + ":SIP-2027-28").found("ACT_"))
        .as("what the engine does hold of it is found there")
        .contains("ACT_HI_PROCINST");
  }

  private Map<String, Object> canaries(String form) {
    Map<String, Object> sent = new HashMap<>();
    for (String key : FormFields.freeText(form)) {
      typed.add(form + " " + key);
      sent.put(key, CANARY);
    }
    return sent;
  }
}
