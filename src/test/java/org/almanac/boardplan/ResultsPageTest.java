package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The district's results on their page: who sees them, who brings them, what a file must not say.
 */
@BoardTableTest
class ResultsPageTest {
  @Autowired SmallDistrict district;
  @Autowired TwoWorkingMeetings winter;
  @Autowired AtTheDesk desk;

  @Test
  void the_districts_results_come_by_file_and_show_as_charts_with_a_table_beside() {
    winter.comes();
    desk.as(district.officer, district.code, Role.OFFICER);
    String page = "/board-plan/2026-27/results";
    assertThat(desk.read(page)).contains("There are no results here yet").doesNotContain("Bring");
    assertThat(desk.send(page).getStatus()).isEqualTo(403);
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look(page).getStatus()).isEqualTo(403);
    assertThat(desk.look(page + ".csv").getStatus()).isEqualTo(403);
    desk.as(district.neighbour(), district.code + "x", Role.COORDINATOR);
    assertThat(desk.look(page).getStatus()).isEqualTo(404);
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(AtTheDesk.text(desk.send(page))).contains("Choose a file first");
    String header = "result,panel,year,percent,people\n";
    assertThat(
            AtTheDesk.text(
                desk.bring(page, "ours.csv", header + "Reading,elementary,2024-25,70,4\n")))
        .contains("ours.csv", "line 2", "people (5)", "fewer than 5 people is about persons");
    assertThat(
            AtTheDesk.text(
                desk.bring(page, "ours.csv", header + "At Lakeside,elementary,2024-25,70,300\n")))
        .contains("“At Lakeside” names a school");
    assertThat(AtTheDesk.text(desk.bring(page, "<b>.csv", "PK\u0003\u0004")))
        .doesNotContain("<b>")
        .contains("nothing has changed");
    desk.bring(page, "ours.csv", header + "Reading,elementary,2024-25,70.5,5120\n");
    desk.as(district.officer, district.code, Role.OFFICER);
    assertThat(desk.read(page)).contains("Reading", "Elementary", "70.5 % of 5,120");
    assertThat(new String(desk.look(page).getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("role=\"img\"", "Elementary: from 70.5 % to 70.5 %.");
    assertThat(desk.look(page + ".csv").getContentAsByteArray())
        .asString()
        .isEqualTo("result,panel,year,percent,people\r\nReading,elementary,2024-25,70.5,5120\r\n");
  }
}
