package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.people.PeopleAudit;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the board plan keeps of a person: to see, to take away and to erase. */
@BoardTableTest
class OwnBoardPlanTest {
  private static final String MINE = "/my-board-plan";
  private static final String SAY = "Say heard or not yet";

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired AtTheDesk desk;
  @Autowired TriedOns tried;
  @Autowired Monitoring monitoring;
  @Autowired HearingRounds rounds;
  @Autowired OwnBoardPlan own;
  @Autowired PeopleAudit audit;

  @BeforeEach
  void theDraftIsHeard() {
    cycle.begins();
    district.may();
    monitoring.giveWay(
        district.code, "2026-27", Set.of(GivingWay.NUMBERS), "The hall is full", district.director);
    cycle.toTheDraft();
    TriedOn heard = new TriedOn(district.code, "BIP-2026-27-W02", IdeaBox.ELSE, district.officer);
    heard.says(new WhatIHeard("Mondays are hard", List.of("parents"), null, null));
    tried.save(heard);
    cycle.drafted();
    notYet();
    others(SAY);
    district.send(district.task("Work in what wasn’t heard", district.director), Map.of());
  }

  @Test
  void everybody_sees_what_is_theirs_and_takes_it_away() {
    as(district.officer, Role.OFFICER);
    assertThat(desk.read(MINE))
        .contains("Your review", "Reading goes up", "What you heard", "Mondays are hard")
        .contains("2026-27, round 1", "Heard and included")
        .doesNotContain("The hall is full", "Workload");
    String file =
        new String(desk.look(MINE + "/all.csv").getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(file)
        .startsWith("\ufeffWhat it is,About,What you said,Kept with it,On record")
        .contains("Your review,2026-27,Reading goes up", "Mondays are hard")
        .contains("Heard and included,As: the officers,It stays on record.");
    as(district.association, Role.ASSOCIATION_REPRESENTATIVE);
    assertThat(desk.read(MINE)).contains("Not yet", "Workload").doesNotContain("Mondays");
    as(district.director, Role.DIRECTOR);
    assertThat(desk.read(MINE)).contains("Why a rule gave way", "The hall is full");
    as(district.vicePrincipal, Role.VICE_PRINCIPAL);
    assertThat(desk.read(MINE)).contains("keeps nothing of you").doesNotContain("Erase");
    desk.as(district.neighbour(), district.code + "x", Role.COORDINATOR);
    assertThat(desk.read(MINE)).contains("keeps nothing of you");
  }

  @Test
  void whoever_wrote_last_before_a_version_was_kept_sees_that_it_stands_there_and_stays() {
    as(district.director, Role.DIRECTOR);
    assertThat(desk.read(MINE))
        .contains("You wrote last before this version was kept", "2026-27, version 1");
    desk.send(MINE + "/erase");
    assertThat(desk.read(MINE)).contains("2026-27, version 1", "It stays on record.");
    as(district.officer, Role.OFFICER);
    assertThat(desk.read(MINE)).doesNotContain("version 1");
  }

  @Test
  void whoever_has_left_every_post_still_sees_it() {
    desk.asGuest(district.officer, district.code);
    assertThat(desk.read(MINE)).contains("Reading goes up");
  }

  @Test
  void what_somebody_wrote_is_erased_and_an_answer_to_a_closed_plan_stays_without_them() {
    as(district.officer, Role.OFFICER);
    desk.send(MINE + "/erase");
    assertThat(rows("board_review", "person_id", district.officer)).isZero();
    assertThat(rows("board_tried", "person_id", district.officer)).isZero();
    assertThat(rows("board_review", "person_id", district.otherOfficer)).as("another's").isOne();
    assertThat(rows("board_hearing_answer", "person_id", district.officer))
        .as("a plan in the making counts the answer")
        .isEqualTo(2);
    notYet();
    others(SAY);
    cycle.closes();
    as(district.director, Role.DIRECTOR);
    assertThat(desk.read("/board-plan/2026-27/heard")).contains("Ada Of");
    as(district.association, Role.ASSOCIATION_REPRESENTATIVE);
    desk.send(MINE + "/erase");
    assertThat(desk.read(MINE)).contains("keeps nothing of you");
    as(district.director, Role.DIRECTOR);
    assertThat(rows("board_hearing_answer", "person_id", district.association)).isZero();
    assertThat(desk.read("/board-plan/2026-27/heard"))
        .contains("Workload")
        .doesNotContain("Ada Of", "~");
    assertThat(rounds.dissent(cycle.plan()))
        .as("dissent stays on record, once")
        .extracting(HearingAnswer::line)
        .containsExactly("Workload");
  }

  @Test
  void that_somebody_erased_and_of_which_kind_is_on_record_and_no_word_of_it() {
    as(district.officer, Role.OFFICER);
    desk.send(MINE + "/erase");
    desk.send(MINE + "/erase");
    assertThat(audit.of(district.code, district.officer))
        .as("once: the second time nothing was there")
        .extracting(line -> line.by() + " " + line.what() + " " + line.kind())
        .containsExactlyInAnyOrder(
            district.officer + " ERASED bip.erased.review",
            district.officer + " ERASED bip.erased.tried");
    assertThat(audit.of(district.code, district.officer).get(0).at()).isNotNull();
    as(district.coordinator, Role.COORDINATOR);
    assertThat(desk.read("/people/" + district.officer))
        .contains("Olga Of " + district.code + " erased what was theirs: a review")
        .doesNotContain("Reading goes up", "Mondays are hard");
    as(district.vicePrincipal, Role.VICE_PRINCIPAL);
    desk.send(MINE + "/erase");
    assertThat(audit.of(district.code, district.vicePrincipal)).isEmpty();
  }

  @Test
  void an_answer_to_a_plan_in_the_making_is_said_otherwise_while_its_round_is_open() {
    String heard = "/board-plan/2026-27/heard";
    as(district.officer, Role.OFFICER);
    assertThat(desk.read(heard)).contains("Your answer waits").doesNotContain(heard + "/mine");
    assertThat(desk.look(heard + "/mine").getRedirectedUrl()).isEqualTo(heard);
    cycle.heard(district.officer);
    assertThat(desk.read(heard)).contains("Say it otherwise");
    assertThat(desk.read(heard + "/mine")).contains("Heard and included", "Not yet");
    MockHttpServletResponse without = desk.send(heard + "/mine", "answer", "notYet");
    assertThat(AtTheDesk.text(without)).contains("One line helps the next draft");
    assertThat(mine().word()).contains(HeardWord.HEARD);
    desk.send(heard + "/mine", "answer", "notYet", "wanted", "Workload too", "saidAs", "voice");
    assertThat(mine().word()).contains(HeardWord.NOT_YET);
    assertThat(mine().line()).isEqualTo("Workload too");
    assertThat(desk.read(heard + "/mine")).contains("Workload too");
    as(district.principal, Role.PRINCIPAL);
    assertThat(desk.look(heard + "/mine").getStatus()).isEqualTo(403);
    as(district.coordinator, Role.COORDINATOR);
    assertThat(desk.look(heard + "/mine").getRedirectedUrl()).isEqualTo(heard);
    notYet();
    others(SAY);
    as(district.officer, Role.OFFICER);
    assertThat(desk.look(heard + "/mine").getRedirectedUrl()).isEqualTo(heard);
    desk.send(heard + "/mine", "answer", "heard");
    assertThat(tale()).as("the round is over").contains("Workload too");
  }

  private HearingAnswer mine() {
    return rounds.asked(cycle.plan(), district.officer).orElseThrow();
  }

  private String tale() {
    return rounds.dissent(cycle.plan()).stream().map(HearingAnswer::line).toList().toString();
  }

  @Test
  void a_line_about_the_launch_is_erased_and_a_directors_decision_stays() {
    notYet();
    others(SAY);
    cycle.closes();
    district.moveTo(SmallDistrict.MAY, "12:05");
    cycle.records(Map.of("text", "Three goals."));
    as(district.principal, Role.PRINCIPAL);
    desk.send("/board-plan/2026-27/launch", "how", "passed");
    assertThat(desk.read(MINE)).contains("Your line about the launch", "I passed it on");
    desk.send(MINE + "/erase");
    assertThat(rows("board_plan_passed_on", "person_id", district.principal)).isZero();
    as(district.director, Role.DIRECTOR);
    desk.send(MINE + "/erase");
    assertThat(desk.read(MINE))
        .contains("The hall is full", "You closed the plan", "It stays on record.");
    assertThat(rows("board_plan_reason", "given_by", district.director)).isOne();
    assertThat(rows("board_closing", "closed_by", district.director)).isOne();
  }

  @Test
  void every_table_of_the_plan_that_names_a_person_is_among_them() {
    assertThat(
            district
                .jdbc
                .sql(
                    "select distinct lower(table_name) from information_schema.columns"
                        + " where lower(table_name) like 'board\\_%' escape '\\'"
                        + " and (lower(column_name) = 'person_id'"
                        + " or lower(column_name) like '%\\_by' escape '\\')")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "board_review",
            "board_tried",
            "board_hearing_answer",
            "board_plan_passed_on",
            "board_plan_reason",
            "board_closing");
  }

  private void notYet() {
    district.send(
        district.task(SAY, district.association),
        Map.of("answer", "notYet", "wanted", "Workload", "saidAs", "name"));
  }

  private void others(String task) {
    cycle.people().stream()
        .filter(one -> !district.open(task, one).isEmpty())
        .forEach(cycle::heard);
  }

  private int rows(String table, String column, String person) {
    return district
        .jdbc
        .sql("select count(*) from " + table + " where organization = ? and " + column + " = ?")
        .params(district.code, person)
        .query(Integer.class)
        .single();
  }

  private void as(String person, Role role) {
    desk.as(person, district.code, role);
  }
}
