package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.YearProgram;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.year.DatesApart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Whoever tries the sandbox out opens a year with a board plan in it. */
@AlmanacTest
@Import({AllPrograms.class, DatesApart.class, AtTheDesk.class})
@TestPropertySource(properties = "almanac.sandbox.board-plan=true")
class SandboxYearTest extends AWholeYear {
  @Autowired List<YearProgram> yearPrograms;
  @Autowired AtTheDesk desk;

  @Test
  void the_districts_year_holds_a_board_plan_and_a_new_organizations_holds_none_yet() {
    YearProgram plan =
        yearPrograms.stream().filter(one -> one.code().equals("BIP")).findFirst().orElseThrow();
    SchoolYear year = SchoolYear.named("2026-27");
    assertThat(plan.runs(DDSB, year)).isTrue();
    assertThat(plan.runs("hdsb", year)).as("until a coordinator switches it on").isFalse();

    Person jo = holders.holder(DDSB, Role.COORDINATOR, null, today()).orElseThrow();
    as(
        jo.id(),
        () -> forms.submitStartForm(latest("program-year"), Map.of("schoolYear", "2026-27")));
    desk.as(jo.id(), DDSB, Role.COORDINATOR);
    assertThat(desk.read("/years/2026-27"))
        .contains("Board improvement plan", "Tuesday, 5 January");
    assertThat(desk.read("/years/programs")).contains("Board improvement plan", jo.name());
  }
}
