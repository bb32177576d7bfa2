package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who makes the plan reads and writes it before its launch: a seat at the table, not a role. */
@BoardTableTest
class SeatAtTheTableTest {
  private static final String PLAN = "/board-plan/2026-27";
  private static final List<String> PAGES =
      List.of("", "/versions", "/plan.pdf", "/heard", "/ideas", "/reviews", "/results");

  @Autowired SmallDistrict district;
  @Autowired TwoWorkingMeetings winter;
  @Autowired AtTheDesk desk;
  @Autowired BoardPlanMoves moves;
  @Autowired BoardPlans plans;

  @BeforeEach
  void january() {
    winter.comes();
  }

  @Test
  void a_chair_whom_the_district_doesnt_invite_reads_nothing_of_the_plan_in_the_making() {
    reads(district.chair, Role.CHAIR, 200);
    district.decides("boardplan.chair", "off");
    district.moveTo(TwoWorkingMeetings.FIRST.minusDays(6), "09:00");
    reads(district.chair, Role.CHAIR, 403);
    assertThat(desk.read("/board-plan")).doesNotContain("The plan for 2027-28");
    assertThat(moves.memberRoles(district.code)).doesNotContain(Role.CHAIR);
    String room = "/t/" + winter.first.roomCode() + "/heard";
    district.moveTo(TwoWorkingMeetings.FIRST, "11:55");
    assertThat(desk.read(room)).contains("Officers").doesNotContain("Chair");
    assertThat(AtTheDesk.text(desk.send(room, "voice", "CHAIR", "heard", "yes")))
        .contains("With which voice");
  }

  @Test
  void in_a_plan_for_one_family_the_other_familys_superintendent_neither_reads_nor_writes() {
    reads(district.otherSuperintendent, Role.SUPERINTENDENT, 200);
    district.madeFor("F1");
    reads(district.otherSuperintendent, Role.SUPERINTENDENT, 403);
    writes(403);
    desk.as(district.superintendent, district.code, Role.SUPERINTENDENT);
    assertThat(desk.look(PLAN + "/edit").getStatus()).isEqualTo(200);
    reads(district.superintendent, Role.SUPERINTENDENT, 200);
  }

  @Test
  void who_left_the_post_yesterday_has_left_the_table() {
    reads(district.officer, Role.OFFICER, 200);
    district.leaves(district.officer, TwoWorkingMeetings.FIRST.minusDays(8));
    reads(district.officer, Role.OFFICER, 403);
    writes(403);
  }

  @Test
  void once_it_is_launched_every_voice_reads_the_plan_and_no_more() {
    district.madeFor("F1");
    BoardPlan plan = plans.of(district.code, "2026-27");
    plan.launched(TwoWorkingMeetings.FIRST, "PLT-2027-01");
    plans.save(plan);
    desk.as(district.otherSuperintendent, district.code, Role.SUPERINTENDENT);
    assertThat(desk.look(PLAN).getStatus()).isEqualTo(200);
    assertThat(desk.read(PLAN)).doesNotContain(PLAN + "/heard", PLAN + "/ideas");
    assertThat(desk.look(PLAN + "/heard").getStatus()).isEqualTo(403);
  }

  private void reads(String person, Role role, int status) {
    desk.as(person, district.code, role);
    for (String page : PAGES) {
      assertThat(desk.look(PLAN + page).getStatus()).as(person + page).isEqualTo(status);
    }
  }

  private void writes(int status) {
    assertThat(desk.look(PLAN + "/edit").getStatus()).isEqualTo(status);
    assertThat(desk.send(PLAN + "/edit", "add", "goal").getStatus()).isEqualTo(status);
    assertThat(desk.send(PLAN + "/ideas", "meeting", winter.first.key()).getStatus())
        .isEqualTo(status);
    assertThat(desk.send(PLAN + "/ideas/list", "idea", "Mine").getStatus()).isEqualTo(status);
  }
}
