package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleHolders;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who sees what of a group: the coordinator forms it, its superintendents read, nobody else. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class ModerationPagesTest {
  private static final String ALL = "/moderation/" + ReadTogether.YEAR;
  private static final String GROUP = ALL + "/1";

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired ModerationSeats seats;
  @Autowired SchoolPlanMoves moves;
  @Autowired RoleHolders holders;
  @Autowired NoticeSeen notice;
  @Autowired ModerationHomeNotes home;
  @Autowired EntityManagerFactory sessions;

  @BeforeEach
  void june() {
    district.opens();
  }

  @Test
  void the_coordinator_looks_at_the_groups_and_publishes_what_was_looked_at() {
    district.handsIn();
    assertThat(district.open("cora", ALL).text()).contains("6 plans are in and wait for a group");
    String draft = district.open("cora", ALL + "/draft").text();
    assertThat(draft).contains("School 101", "reads 4 plans", "Publish these groups");
    assertThat(district.groups()).as("looking changes nothing").isEmpty();
    assertThat(district.send("cora", ALL + "/publish", Map.of("mark", "another")).to())
        .isEqualTo(ALL + "/draft");
    assertThat(district.groups()).as("not what was looked at").isEmpty();
    district.publishes();
    assertThat(district.open("cora", ALL).text())
        .contains("Group 1", "reading", "Notes in: 0 of 3", "No plan waits for a group.");
    assertThat(district.open("cora", "/").text()).doesNotContain("error");
  }

  @Test
  void an_empty_season_says_so() {
    assertThat(district.open("cora", ALL).text())
        .contains("No school has begun its plan", "There is no group yet");
    assertThat(district.open("cora", ALL + "/draft").text())
        .contains("No plan can be given to a group", "as soon as its principal has handed it in");
  }

  @Test
  void a_groups_pages_are_there_for_its_superintendents_and_for_nobody_else() {
    district.handsIn("301", "302");
    district.publishes();
    List<String> paths = List.of(GROUP, GROUP + "/feedback", GROUP + "/bundle.pdf");
    for (String reader : List.of("s1", "s2")) {
      assertThat(district.open(reader, GROUP).status()).as(reader).isEqualTo(200);
    }
    for (String other : List.of("s3", "p101", "p201", "cora", "dora")) {
      for (String path : paths) {
        assertThat(district.open(other, path).status()).as(other + path).isEqualTo(404);
      }
      assertThat(district.send(other, GROUP, Map.of("text-p1-note", "x")).status()).isEqualTo(404);
      assertThat(district.send(other, GROUP + "/feedback", Map.of()).status()).isEqualTo(404);
    }
    for (String other : List.of("s1", "s3", "p101", "dora")) {
      for (String path : List.of(ALL, ALL + "/draft")) {
        assertThat(district.open(other, path).status()).as(other + path).isEqualTo(404);
      }
      for (String path : List.of("/publish", "/stand-in", "/1/replace")) {
        assertThat(district.send(other, ALL + path, Map.of()).status()).isEqualTo(404);
      }
    }
    SignedIn stranger = elsewhere();
    for (String path : paths) {
      assertThat(district.perform(stranger, get(URI.create(path))).status()).isEqualTo(404);
    }
    assertThat(district.perform(stranger, get(URI.create(ALL))).text()).doesNotContain("Group 1");
  }

  @Test
  void read_first_nobody_sees_anothers_notes_before_the_own_are_in() {
    district.handsIn();
    district.publishes();
    notes("s1", "Canary of s1");
    notes("s2", "Canary of s2");
    in("s1");
    assertThat(district.open("s1", GROUP).text()).contains("Canary of s1");
    assertThat(district.open("s1", GROUP).text()).as("not in yet").doesNotContain("Canary of s2");
    for (String path : List.of(GROUP, GROUP + "/feedback", "/", ALL)) {
      assertThat(district.open("s2", path).text()).as(path).doesNotContain("Canary of s1");
    }
    assertThat(district.open("cora", ALL).text()).doesNotContain("Canary");
    in("s2");
    assertThat(district.open("s2", GROUP).text()).contains("Canary of s1", "Canary of s2");
    assertThat(district.open("s1", GROUP).text()).contains("Canary of s2");
    assertThat(district.open("s3", GROUP).text()).doesNotContain("Canary");
  }

  @Test
  void by_setting_those_who_read_together_see_each_others_notes_at_once() {
    district
        .jdbc
        .sql("update setting set setting_value = 'off' where organization = ? and setting_key = ?")
        .params(district.code, "moderation.read-first")
        .update();
    district.handsIn();
    district.publishes();
    notes("s1", "Said at once");
    assertThat(district.open("s2", GROUP).text()).contains("Said at once");
  }

  @Test
  void edge_case_19_two_who_see_it_differently_find_both_views_and_both_are_kept() {
    district.handsIn("301", "302");
    district.publishes();
    notes("s1", "Strong, I think");
    notes("s2", "Not yet, I think");
    ModerationPlan plan = bundles.of(district.group(1)).get(0);
    String look = ReadingFields.look(plan, "curious");
    assertThat(district.types("s1", GROUP, look, "there").status()).isEqualTo(302);
    assertThat(district.types("s2", GROUP, look, "talk").status()).isEqualTo(302);
    assertThat(district.types("s2", GROUP, look, "5").status()).as("no number").isEqualTo(409);
    in("s1");
    in("s2");
    assertThat(district.open("s1", GROUP + "/feedback").text())
        .contains("Strong, I think", "Not yet, I think", ": clearly there", ": let’s talk")
        .doesNotContain("average", "total");
  }

  @Test
  void edge_case_21_who_led_the_school_before_doesnt_read_it_another_does() {
    district.handsIn();
    formerly("s2", "101");
    district.publishes();
    ModerationPlan plan = bundles.bundled(district.code, ReadTogether.YEAR, "101").orElseThrow();
    assertThat(plan.isReadBy(district.id("s2"))).isFalse();
    district.opens();
    district.handsIn();
    formerly("s1", "101");
    assertThat(district.open("cora", ALL + "/draft").text())
        .contains("No group can read these yet", "led the school or its family before");
    district.send(
        "cora", ALL + "/stand-in", Map.of("person", district.id("s1"), "by", district.id("s3")));
    district.publishes();
    assertThat(bundles.bundled(district.code, ReadTogether.YEAR, "101").orElseThrow().ownReader())
        .isEqualTo(district.id("s3"));
  }

  @Test
  void edge_case_18_and_22_a_late_plan_joins_a_second_round_and_earlier_groups_stay() {
    district.handsIn("302");
    district.publishes();
    List<String> before = seats.of(district.group(1)).stream().map(ModerationSeat::reader).toList();
    district
        .jdbc
        .sql("update unit set parent_id = ? where organization = ? and code = '101'")
        .params(district.unit("F2").id(), district.code)
        .update();
    district
        .jdbc
        .sql("update unit set parent_id = ? where organization = ? and code = '302'")
        .params(district.unit("F1").id(), district.code)
        .update();
    district.sends("302", "p302");
    assertThat(district.publishes()).extracting(ModerationGroup::number).containsExactly(2);
    assertThat(bundles.bundled(district.code, ReadTogether.YEAR, "302").orElseThrow().family())
        .as("later ones use the new map")
        .isEqualTo("F1");
    assertThat(seats.of(district.group(1))).extracting(ModerationSeat::reader).isEqualTo(before);
    assertThat(bundles.bundled(district.code, ReadTogether.YEAR, "101").orElseThrow().family())
        .as("what has begun stays with the map of its day")
        .isEqualTo("F1");
    assertThat(bundles.of(district.group(2)))
        .extracting(ModerationPlan::school)
        .containsExactly("302");
  }

  @Test
  void edge_case_23_and_25_what_is_withdrawn_or_of_a_closed_school_is_read_no_more() {
    district.handsIn();
    district.publishes();
    moves.withdraw(district.plan("101"), district.id("p101"), null);
    moves.schoolCloses(district.plan("102"), district.id("cora"), "Merging", "201");
    String bundle = district.open("s1", GROUP).text();
    assertThat(bundle).doesNotContain("School 101", "School 102").contains("School 201");
    assertThat(district.send("p201", "/school-plan/2027-28/201/take-back", Map.of()).status())
        .as("no way back once a group reads")
        .isNotEqualTo(200);
    assertThat(district.plan("201").state()).isEqualTo(SchoolPlanState.BEING_READ);
  }

  @Test
  void edge_case_24_whatever_is_ready_early_reaches_no_principal() {
    district.handsIn();
    district.publishes();
    assertThat(district.plan("101").state().asItsSchoolSeesIt()).isEqualTo(SchoolPlanState.IN);
    assertThat(district.open("p101", "/").text()).doesNotContain("/moderation/");
    assertThat(district.open("s1", "/").text()).contains("href=\"" + GROUP + "\"");
  }

  @Test
  void schools_stand_by_name_whatever_their_code() {
    district.handsIn();
    district
        .jdbc
        .sql("update unit set name = 'alder PS' where organization = ? and code = '302'")
        .param(district.code)
        .update();
    assertThat(district.open("cora", ALL + "/draft").text())
        .containsSubsequence(">alder PS<", ">School 101<", ">School 202<")
        .contains("href=\"#publish\"", "id=\"publish\"");
    district.publishes();
    assertThatThrownBy(() -> in("s3"))
        .hasMessageContaining("Nothing is noted yet of alder PS, School");
    for (String name : List.of("s1", "s2", "s3")) {
      notes(name, "I see");
      in(name);
    }
    assertThat(district.open("s3", GROUP + "/feedback").text())
        .as("the way to each plan")
        .containsSubsequence(">alder PS</a>", ">School 301</a>", "A strength");
  }

  @Test
  void a_bundle_prints_as_one_accessible_pdf() {
    district.handsIn();
    district.publishes();
    var pdf = district.open("s1", GROUP + "/bundle.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.text()).startsWith("%PDF").contains("/MarkInfo", "/StructTreeRoot");
  }

  @Test
  void nothing_typed_is_lost_where_it_is_too_long_or_too_late() {
    district.handsIn();
    district.publishes();
    ModerationPlan plan = bundles.of(district.group(1)).get(0);
    String path = ReadingFields.path(plan) + "-note";
    String reader = plan.ownReader().replace(district.code, "");
    var tooLong = district.types(reader, GROUP, path, "x".repeat(4001));
    assertThat(tooLong.status()).isEqualTo(409);
    assertThat(tooLong.text()).contains("4,001 characters", "x".repeat(4001));
    notes(reader, "<script>alert(1)</script>");
    assertThat(district.open(reader, GROUP).text()).doesNotContain("<script>alert(1)");
    in(reader);
    var tooLate = district.types(reader, GROUP, path, "One more thought");
    assertThat(tooLate.status()).isEqualTo(409);
    assertThat(tooLate.text()).contains("too late", "One more thought");
    for (String hostile :
        List.of("/moderation/2027-29", "/moderation/x", ALL + "/999", ALL + "/-1"))
      assertThat(district.open("s1", hostile).status()).as(hostile).isEqualTo(404);
  }

  @Test
  void who_reads_french_reads_it_in_french() {
    district.handsIn();
    district.publishes();
    notice.seen(district.code, district.id("s1"), "fr", true);
    assertThat(district.open("s1", GROUP).text())
        .contains("à lire ensemble", "Ce que j’y vois", "Une question qui intrigue");
  }

  private void notes(String name, String text) {
    for (ModerationPlan plan : bundles.of(district.group(1))) {
      if (plan.isReadBy(district.id(name))) {
        district.types(name, GROUP, ReadingFields.path(plan) + "-note", text);
      }
    }
  }

  private void in(String name) {
    district.submit(district.task("Read the bundle", name), Map.of());
  }

  private void formerly(String name, String school) {
    district.roles.save(
        new RoleAssignment(
                district.persons.findById(district.id(name)).orElseThrow(),
                Role.PRINCIPAL,
                district.unit(school),
                LocalDate.of(2021, 8, 1))
            .until(LocalDate.of(2024, 7, 31)));
  }

  /** A superintendent and coordinator of the sandbox's own district. */
  private SignedIn elsewhere() {
    String person = holders.all("ddsb", Role.SUPERINTENDENT, LocalDate.of(2026, 8, 17)).get(0).id();
    notice.seen("ddsb", person, "en", true);
    return new SignedIn(person, "ddsb", "Elsewhere", Set.of(Role.SUPERINTENDENT));
  }

  @Test
  void a_first_page_asks_the_tables_as_little_with_twenty_groups_as_with_one() {
    district.handsIn();
    district.publishes();
    long one = asked("s1", Role.SUPERINTENDENT);
    long nobodys = asked("p101", Role.PRINCIPAL);
    for (int number = 2; number <= 20; number++) {
      ModerationGroup more =
          district.groups.save(
              new ModerationGroup(
                  district.code,
                  ReadTogether.YEAR,
                  number,
                  district.id("s1"),
                  LocalDate.of(2027, 7, 20),
                  true));
      seats.save(new ModerationSeat(more, district.id("s1")));
    }
    assertThat(home.of(as("s1", Role.SUPERINTENDENT))).hasSize(20);
    assertThat(asked("s1", Role.SUPERINTENDENT)).isEqualTo(one);
    assertThat(home.of(as("p101", Role.PRINCIPAL))).isEmpty();
    assertThat(asked("p101", Role.PRINCIPAL)).isEqualTo(nobodys).isLessThanOrEqualTo(2);
  }

  private SignedIn as(String name, Role role) {
    return new SignedIn(district.id(name), district.code, name, Set.of(role));
  }

  /** How many statements somebody's first page takes here. */
  private long asked(String name, Role role) {
    Statistics counted = sessions.unwrap(SessionFactory.class).getStatistics();
    counted.setStatisticsEnabled(true);
    try {
      counted.clear();
      home.of(as(name, role));
      return counted.getPrepareStatementCount();
    } finally {
      counted.setStatisticsEnabled(false);
    }
  }
}
