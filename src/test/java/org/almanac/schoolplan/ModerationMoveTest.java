package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.SharedAlmanacTest;
import org.almanac.moderating.Group;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.schoolplan.ReadTogether.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Groups that aren't published are changed: moved, kept, formed anew; looking changes nothing. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class ModerationMoveTest {
  private static final String DRAFT = "/moderation/" + ReadTogether.YEAR + "/draft";

  @Autowired ReadTogether district;
  @Autowired ModerationForming forming;
  @Autowired ModerationPlans bundles;
  @Autowired ModerationSeats seats;
  @Autowired Units units;

  @BeforeEach
  void june() {
    district.opens();
    Unit top = district.unit("000");
    for (String family : List.of("4", "5")) {
      Unit unit =
          units.save(
              new Unit(district.code, "F" + family, "Family " + family, UnitKind.FAMILY, top.id()));
      district.holds("s" + family, Role.SUPERINTENDENT, unit);
      for (String school : List.of(family + "01", family + "02")) {
        district.holds(
            "p" + school,
            Role.PRINCIPAL,
            units.save(
                new Unit(district.code, school, "School " + school, UnitKind.SCHOOL, unit.id())));
      }
    }
    district.handsIn();
  }

  @Test
  void a_superintendent_moves_between_groups_and_one_sees_what_it_does_before() {
    Group three = group(3);
    Group two = group(2);
    String moves = three.readers().get(0);
    Shown ways = district.open("cora", DRAFT + "/move?reader=" + moves);
    assertThat(ways.text()).contains("To group " + two.number() + ", with ", "goes the other way");
    String look = DRAFT + "/look?group=" + two.number() + "&reader=" + moves + "&school=&swap=";
    Shown seen = district.open("cora", look);
    assertThat(seen.text())
        .contains("What it does", "more than whoever reads least", "Do exactly this")
        .contains("each plan is read by its own superintendent");
    assertThat(groups()).as("looking changes nothing").contains(Set.copyOf(three.readers()));

    assertThat(does(seen, two, moves, "", "").to()).isEqualTo(DRAFT);
    Set<String> wanted = Set.of(moves, two.readers().get(0), two.readers().get(1));
    assertThat(groups()).contains(wanted);
    assertThat(district.open("cora", DRAFT).text()).contains("kept", "Form all groups anew");
    assertThat(does(seen, two, moves, "", "").to()).isEqualTo(DRAFT);
    assertThat(groups()).as("what was looked at before isn't there any more").contains(wanted);

    district.publishes();
    assertThat(district.groups())
        .anySatisfy(
            group ->
                assertThat(
                        seats.of(group).stream()
                            .map(ModerationSeat::reader)
                            .collect(Collectors.toSet()))
                    .isEqualTo(wanted));
    assertThat(
            district
                .jdbc
                .sql("select count(*) from moderation_choice where organization = ?")
                .param(district.code)
                .query(Integer.class)
                .single())
        .as("what was settled was settled for these groups")
        .isZero();
  }

  @Test
  void a_school_moves_to_another_group_and_who_reads_it_there_is_said_before() {
    Group from = group(3);
    Group to = group(2);
    String school = from.bundle().get(0).plan();
    String there = to.readers().get(0);
    assertThat(district.open("cora", DRAFT + "/move?school=" + school).text())
        .contains("To group " + to.number() + ", where ");
    String look =
        DRAFT + "/look?group=" + to.number() + "&reader=" + there + "&school=" + school + "&swap=";
    Shown seen = district.open("cora", look);
    assertThat(seen.text())
        .contains("read it as its own superintendent; " + there.replace(district.code, ""));
    does(seen, to, there, school, "");
    district.publishes();
    ModerationPlan moved = bundles.bundled(district.code, ReadTogether.YEAR, school).orElseThrow();
    assertThat(moved.ownReader()).isEqualTo(there);
    assertThat(moved.standsFor()).isEqualTo(from.bundle().get(0).own());
  }

  @Test
  void a_group_that_is_kept_stays_when_the_others_are_formed_again() {
    Group kept = group(3);
    district.send("cora", DRAFT + "/keep", Map.of("group", "" + kept.number()));
    district
        .jdbc
        .sql("delete from school_plan where organization = ? and school_code in ('402', '502')")
        .param(district.code)
        .update();
    assertThat(groups()).contains(Set.copyOf(kept.readers()));
    district.send("cora", DRAFT + "/keep", Map.of("free", kept.readers().get(0)));
    assertThat(district.open("cora", DRAFT).text()).doesNotContain("Form all groups anew");
    district.send("cora", DRAFT + "/keep", Map.of("group", "" + group(3).number()));
    district.send("cora", DRAFT + "/keep", Map.of());
    assertThat(district.open("cora", DRAFT).text()).doesNotContain("Form all groups anew");
  }

  @Test
  void a_day_more_of_somebody_is_noted_and_what_is_no_day_is_refused_in_words() {
    String day = "2027-07-21";
    assertThat(says(Map.of("person", district.id("s1"), "day", day)))
        .contains("can on Wednesday, 21 July too");
    assertThat(forming.look(district.code, ReadTogether.YEAR).ahead().round().readers())
        .filteredOn(reader -> reader.id().equals(district.id("s1")))
        .allMatch(reader -> reader.days().stream().anyMatch(d -> d.toString().equals(day)));
    says(Map.of("person", district.id("s1"), "day", day, "comes", "no"));
    assertThat(district.open("cora", DRAFT).text()).doesNotContain("21 July too");
    for (String bad :
        List.of("", "2027-02-31", "tomorrow", "1999-01-01", "2031-01-01", "<b>", "2027-07-17")) {
      says(Map.of("person", district.id("s1"), "day", bad));
    }
    says(Map.of("person", "nobody", "day", day));
    says(Map.of("person", district.id("p101"), "day", day));
    assertThat(district.open("cora", DRAFT).text()).doesNotContain(" too</span>");
  }

  @Test
  void who_or_what_is_not_in_the_groups_is_refused_in_words_and_nothing_changes() {
    Set<Set<String>> before = groups();
    for (String query :
        List.of(
            "reader=nobody",
            "school=999",
            "reader=",
            "school=%3Cb%3E",
            "reader=" + district.id("p101"))) {
      assertThat(district.open("cora", DRAFT + "/move?" + query).to()).as(query).isEqualTo(DRAFT);
    }
    for (String query :
        List.of(
            "group=99&reader=" + district.id("s1"),
            "group=-1&reader=" + district.id("s1"),
            "group=1&reader=nobody",
            "group=x&reader=" + district.id("s1") + "&swap=nobody",
            "group=1&reader=" + district.id("s1") + "&school=999")) {
      assertThat(district.open("cora", DRAFT + "/look?" + query).to()).as(query).isEqualTo(DRAFT);
    }
    district.send("cora", DRAFT + "/move", Map.of("group", "1", "reader", "nobody", "mark", "x"));
    district.send("cora", DRAFT + "/keep", Map.of("group", "99"));
    assertThat(groups()).isEqualTo(before);
  }

  @Test
  void nobody_but_a_coordinator_forms_groups_where_nothing_else_is_set() {
    List<String> paths = List.of(DRAFT, DRAFT + "/move?reader=" + district.id("s1"));
    for (String other : List.of("dora", "s1", "p101")) {
      for (String path : paths) {
        assertThat(district.open(other, path).status()).as(other + path).isEqualTo(404);
      }
      for (String path : List.of("/move", "/keep", "/day")) {
        assertThat(district.send(other, DRAFT + path, Map.of()).status()).isEqualTo(404);
      }
    }
  }

  @Test
  void by_setting_whoever_leads_the_district_forms_the_groups_and_reads_no_note() {
    district.opens();
    district
        .jdbc
        .sql("update setting set setting_value = 'on' where organization = ? and setting_key = ?")
        .params(district.code, "moderation.formed-by-director")
        .update();
    district.handsIn();
    assertThat(district.open("dora", DRAFT).status()).isEqualTo(200);
    assertThat(district.open("s1", DRAFT).status()).isEqualTo(404);
    assertThat(district.open("dora", ReadTogether.page(1)).status())
        .as("what is noted stays with the group")
        .isEqualTo(404);
  }

  private Shown does(Shown seen, Group to, String reader, String school, String swap) {
    String mark = seen.text().replaceAll("(?s).*name=\"mark\" value=\"([0-9a-f]+)\".*", "$1");
    return district.send(
        "cora",
        DRAFT + "/move",
        Map.of(
            "mark",
            mark,
            "group",
            "" + to.number(),
            "reader",
            reader,
            "school",
            school,
            "swap",
            swap));
  }

  private String says(Map<String, String> fields) {
    assertThat(district.send("cora", DRAFT + "/day", fields).to()).isEqualTo(DRAFT);
    return district.open("cora", DRAFT).text();
  }

  private Group group(int size) {
    return forming.look(district.code, ReadTogether.YEAR).formed().groups().stream()
        .filter(group -> group.readers().size() == size)
        .findFirst()
        .orElseThrow();
  }

  private Set<Set<String>> groups() {
    return forming.look(district.code, ReadTogether.YEAR).formed().groups().stream()
        .map(group -> Set.copyOf(group.readers()))
        .collect(Collectors.toSet());
  }
}
