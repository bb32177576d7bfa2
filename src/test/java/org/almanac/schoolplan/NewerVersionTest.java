package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.Paragraph;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Edge case 23: a plan that is replaced once its readers have begun. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class NewerVersionTest {
  private static final String PLAN = "/school-plan/" + ReadTogether.YEAR + "/101";
  private static final String REPLACE = PLAN + "/replace";
  private static final String GROUP = ReadTogether.page(1);

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired NewerVersion newer;
  @Autowired NewerVersionNotice notice;
  @Autowired FeedbackDesk feedback;
  @Autowired ApprovalDesk approvals;
  @Autowired Plans texts;
  @Autowired Drafts drafts;

  @BeforeEach
  void readersHaveBegun() {
    district.opens();
    texts.launched(
        texts.begun(district.code, "000", ReadTogether.YEAR, "BIP"), LocalDate.of(2027, 5, 19));
    district.handsIn();
    district.publishes();
  }

  @Test
  void edge_case_23_after_reading_began_a_new_version_is_read_and_its_moderators_are_told_once() {
    district.types("s1", GROUP, ReadingFields.path(bundled()) + "-note", "Seen in the first one");
    assertThat(district.send("p101", PLAN + "/take-back", Map.of()).to()).isEqualTo(PLAN);
    assertThat(district.open("p101", REPLACE).text()).contains("have begun to read it");
    assertThat(newer.send(district.plan("101"), district.id("p101")))
        .as("nothing was written since")
        .isEqualTo(NewerVersion.Sent.SAME);
    assertThat(district.open("p101", PLAN + "/edit").status()).isEqualTo(200);
    writes("We wonder once more");
    assertThat(district.open("s1", GROUP).text())
        .as("a draft that isn't sent is read by nobody")
        .doesNotContain("We wonder once more");

    assertThat(district.send("p101", REPLACE, Map.of()).to()).isEqualTo(REPLACE);
    district.send("p101", REPLACE, Map.of());
    assertThat(district.plan("101").handedIn().map(HandedIn::version)).contains(2);
    for (String reader : List.of("s1", "s2", "s3")) {
      assertThat(told(reader)).as(reader).isEqualTo(1);
      assertThat(district.open(reader, GROUP).text())
          .contains("We wonder once more", "A newer version since Wednesday, 30 June");
    }
    for (String other : List.of("p101", "p201", "cora", "dora")) {
      assertThat(told(other)).as(other).isZero();
    }
    assertThat(district.open("s1", GROUP).text()).contains("Seen in the first one");
    Paragraph said = notice.write(item(2));
    assertThat(said.heading()).isEqualTo("A newer version: School 101");
    assertThat(said.lines().get(0)).contains("Wednesday, 30 June", "Your notes are kept");
    assertThat(notice.write(item(1))).as("of the one before nothing more is said").isNull();
  }

  @Test
  void edge_case_23_the_approval_is_of_the_newer_version_and_its_hash_holds() {
    writes("We wonder once more");
    district.send("p101", REPLACE, Map.of());
    ModerationGroup group = district.group(1);
    bundles
        .of(group)
        .forEach(
            plan -> {
              for (FeedbackPart part : FeedbackPart.values()) {
                plan.say(part, part.word(), district.id("s1"), null);
              }
              bundles.save(plan);
            });
    feedback.done(group);
    writes("Too late to be read");
    assertThat(newer.send(district.plan("101"), district.id("p101")))
        .as("the feedback is written")
        .isEqualTo(NewerVersion.Sent.NOT_READ);
    approvals.ask(district.code, PlanModerationProcess.businessKey(group));
    approvals.decide(approvals.asked(group, "F1"), Set.of(), district.id("s1"), null);
    Approval approval = approvals.of(district.plan("101")).orElseThrow();
    assertThat(approval.version()).isEqualTo(2);
    assertThat(new ApprovalCheck(approvals, null).differing())
        .doesNotContain(district.code + ":SIP-2027-28:101");
    assertThat(texts.version(plan(), 2).orElseThrow().goals().get(0).title())
        .isEqualTo("We wonder once more");
  }

  @Test
  void nobody_but_whoever_leads_the_school_sends_a_newer_version() {
    writes("We wonder once more");
    for (String other : List.of("p102", "p201", "s1", "s2", "cora", "dora")) {
      assertThat(district.open(other, REPLACE).status()).as(other).isIn(403, 404);
      assertThat(district.send(other, REPLACE, Map.of()).status()).as(other).isIn(403, 404);
    }
    assertThat(district.plan("101").handedIn().map(HandedIn::version)).contains(1);
    assertThat(district.open("p101", "/school-plan/2027-28/999/replace").status()).isEqualTo(404);
    assertThat(district.open("p101", "/school-plan/2031-32/101/replace").status()).isEqualTo(404);
  }

  @Test
  void who_has_no_goal_left_hears_what_is_still_open_and_the_version_before_stays() {
    drafts.remove(plan().id(), plan().goals().get(0).key(), district.id("p101"));
    assertThat(district.send("p101", REPLACE, Map.of()).to()).isEqualTo(REPLACE);
    assertThat(district.plan("101").handedIn().map(HandedIn::version)).contains(1);
    assertThat(told("s1")).isZero();
  }

  private void writes(String title) {
    Plan plan = plan();
    Goal goal = plan.goals().get(0);
    drafts.save(
        plan.id(),
        Map.of(goal.key() + "-title", new Draft.Typed(title, Draft.mark(goal.title()))),
        new Draft.Choices(Set.of(), Set.of(), Set.of()),
        district.id("p101"),
        Locale.CANADA);
  }

  private Plan plan() {
    return texts.of(district.code, "101", ReadTogether.YEAR).orElseThrow();
  }

  private ModerationPlan bundled() {
    return bundles.bundled(district.code, ReadTogether.YEAR, "101").orElseThrow();
  }

  private int told(String name) {
    return district
        .jdbc
        .sql("select count(*) from notice where organization = ? and person = ? and kind = ?")
        .params(district.code, district.id(name), NewerVersionNotice.KIND)
        .query(Integer.class)
        .single();
  }

  private NoticeItem item(int version) {
    return new NoticeItem(
        district.code,
        district.code + ":SIP-2027-28:101",
        NewerVersionNotice.KIND,
        district.id("s1"),
        version,
        null,
        Instant.EPOCH);
  }
}
