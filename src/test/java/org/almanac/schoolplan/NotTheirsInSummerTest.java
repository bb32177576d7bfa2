package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever asks, in whatever role: what a group notes and says in summer is its own. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class NotTheirsInSummerTest {
  private static final String YEAR = "/moderation/" + ReadTogether.YEAR;
  private static final String GROUP = ReadTogether.page(1);
  private static final String PLAN = "/school-plan/" + ReadTogether.YEAR;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/plans",
          "/plans/101",
          "/mail",
          "/my-school-plan",
          YEAR,
          YEAR + "/draft",
          YEAR + "/draft/move",
          YEAR + "/draft/look",
          YEAR + "/release",
          GROUP,
          GROUP + "/feedback",
          GROUP + "/bundle.pdf",
          PLAN,
          PLAN + "/alignment.csv",
          PLAN + "/101",
          PLAN + "/101/edit",
          PLAN + "/101/later",
          PLAN + "/101/replace",
          PLAN + "/101/feedback",
          PLAN + "/101/plan.pdf");
  private static final List<String> POSTS =
      List.of(
          YEAR + "/release",
          GROUP,
          GROUP + "/feedback",
          PLAN + "/101/edit",
          PLAN + "/101/later",
          PLAN + "/101/replace",
          PLAN + "/101/take-back",
          PLAN + "/101/withdraw");
  private static final List<String> FORMING =
      List.of(
          YEAR + "/publish",
          YEAR + "/stand-in",
          GROUP + "/replace",
          YEAR + "/draft/move",
          YEAR + "/draft/keep",
          YEAR + "/draft/day",
          PLAN + "/closing");

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired ReadingDesk desk;
  @Autowired WebApplicationContext pages;

  private GroupAtWork group;

  @BeforeEach
  void july() {
    district.opens();
    district.holds("olga", Role.OFFICER, district.unit("000"));
    district.holds("vic", Role.VICE_PRINCIPAL, district.unit("201"));
    district.holds("hal", Role.HELPER, district.unit("101"));
    district.handsIn("301", "302");
    district.publishes();
    group = new GroupAtWork(district, bundles, desk);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p101", "p201", "p301", "s3", "olga", "vic", "hal", "cora", "dora"})
  void nobody_outside_a_group_reads_or_changes_what_it_notes_and_says(String who) {
    group.reads(1);
    group.agrees(1);
    for (String page : PAGES) {
      assertThat(district.open(who, page).text())
          .as(who + page)
          .doesNotContain("I wonder", "strength of 101", "question of 101", "next-step of 101");
    }
    SchoolPlanState stands = district.plan("101").state();
    for (String path : POSTS) {
      boolean own =
          who.equals("p101") && path.startsWith(PLAN)
              || who.equals("s3") && path.endsWith("/release");
      if (who.equals("s3") && own) {
        district.send(who, path, sent()); // a page of their own, and none of their schools
      }
      if (!own) {
        assertThat(district.send(who, path, sent()).status()).as(who + path).isIn(403, 404);
      }
    }
    if (!who.equals("cora")) {
      for (String path : FORMING) {
        assertThat(district.send(who, path, sent()).status()).as(who + path).isIn(403, 404);
      }
    }
    unchanged(stands);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s1", "s2"})
  void read_first_holds_on_every_page_before_the_own_notes_are_in(String who) {
    String other = who.equals("s1") ? "s2" : "s1";
    for (ModerationPlan plan : bundles.of(district.group(1))) {
      district.types(other, GROUP, ReadingFields.path(plan) + "-note", "I wonder, says " + other);
    }
    district.submit(district.task(GroupAtWork.READ, other), Map.of());
    for (String page : PAGES) {
      assertThat(district.open(who, page).text()).as(who + page).doesNotContain("I wonder");
    }
    String task = district.task(GroupAtWork.READ, who).getId();
    assertThat(district.forms.getTaskFormVariables(task).toString()).doesNotContain("I wonder");
    assertThat(district.runtime.getVariables(instance()).toString()).doesNotContain("I wonder");
  }

  @Test
  void who_is_not_signed_in_is_asked_to_sign_in_first() throws Exception {
    MockMvc web =
        MockMvcBuilders.webAppContextSetup(pages)
            .apply(
                org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers
                    .springSecurity())
            .build();
    for (String page : PAGES.subList(1, PAGES.size())) {
      var answer = web.perform(get(page)).andReturn().getResponse();
      assertThat(answer.getStatus()).as(page).isIn(302, 401);
      assertThat(answer.getContentAsString()).doesNotContain("School 101");
    }
    for (String path : POSTS) {
      assertThat(web.perform(post(path).with(csrf())).andReturn().getResponse().getStatus())
          .as(path)
          .isIn(302, 401, 403);
    }
    unchanged(SchoolPlanState.BEING_READ);
  }

  @Test
  void what_was_agreed_reaches_no_principal_on_any_page_until_the_release() {
    group.goesThrough(1);
    for (LocalDate day : List.of(LocalDate.of(2027, 7, 30), LocalDate.of(2027, 8, 30))) {
      district.moveTo(day, "09:00");
      for (String page : PAGES) {
        assertThat(district.open("p101", page).text())
            .as(page + day)
            .doesNotContain("strength of 101", "question of 101", "next-step of 101");
      }
    }
    assertThat(district.waiting("Answer the feedback")).isEmpty();
    district.send("s1", YEAR + "/release", Map.of("school", "101"));
    assertThat(district.open("p101", PLAN + "/101/feedback").text()).contains("question of 101");
  }

  /** Dates, replies and sending in are a helper's; a plan's words and its approval never. */
  @Test
  void who_helps_the_principal_never_sees_the_plan_or_its_feedback() {
    group.goesThrough(1);
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    district.send("s1", YEAR + "/release", Map.of("school", "101"));
    district.settle();
    for (String page : PAGES.subList(1, PAGES.size())) {
      assertThat(district.open("hal", page).text())
          .as(page)
          .doesNotContain("of 101", "I wonder", "School 101");
    }
    for (String path : POSTS) {
      assertThat(district.send("hal", path, sent()).status()).as(path).isIn(403, 404);
    }
  }

  private Map<String, String> sent() {
    String plan = ReadingFields.path(bundles.of(district.group(1)).get(0));
    return Map.of(
        "text-" + plan + "-note", "Changed", "school", "101", "sure", "yes", "person", "x");
  }

  private void unchanged(SchoolPlanState stands) {
    assertThat(district.plan("101").state()).isEqualTo(stands);
    assertThat(bundles.bundled(district.code, ReadTogether.YEAR, "101").orElseThrow().word())
        .isEmpty();
    assertThat(bundles.bundled(district.code, ReadTogether.YEAR)).hasSize(4);
  }

  private String instance() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(PlanModerationProcess.businessKey(district.group(1)))
        .singleResult()
        .getId();
  }
}
