package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.matching.Ground;
import org.almanac.matching.Obstacle;
import org.almanac.matching.Pairing;
import org.almanac.people.Pair;
import org.almanac.people.Role;
import org.almanac.registers.Apart;
import org.almanac.registers.MentorWanted;
import org.almanac.registers.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;

/** What no match may do, and what it says instead. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchHardRulesTest {
  @Autowired AnAssociation association;
  @Autowired IntakeMatches matches;
  @Autowired Solving solving;
  @Autowired MatchSheets sheets;
  @Autowired MatchReport report;
  @Autowired Apart apart;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void in_english() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    association.opens();
  }

  @Test
  void nobody_mentors_whom_they_supervise_in_the_roles_of_that_day() {
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    assertThat(now().match().proposals()).hasSize(1);
    association.person("Ana", Role.SUPERINTENDENT, "SOUTH");
    association.person("Maya", Role.DIRECTOR, "NORTH");
    assertThat(now().match().proposals()).as("a director of another district").hasSize(1);
    association.person("Maya", Role.DIRECTOR, "SOUTH");
    assertThat(now().match().proposals()).isEmpty();
    assertThat(grounds(ana, maya)).containsExactly(Ground.SUPERVISES);
    assertThat(sheet().lines().get(0).without().why().get(0)).contains("supervises or evaluates");
  }

  @Test
  void whoever_supervises_today_or_on_the_day_on_which_the_pairs_begin_is_no_mentor() {
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.person("Ana", Role.SUPERINTENDENT, "SOUTH");
    association.hasDraft();
    association.person("Maya", Role.DIRECTOR, "SOUTH");
    association.leavesAs(maya, Role.DIRECTOR, LocalDate.of(2026, 8, 31));
    assertThat(grounds(ana, maya)).containsExactly(Ground.SUPERVISES);
  }

  @Test
  void more_members_than_capacity_most_are_served_and_the_others_wait_with_a_reason() {
    for (String name : List.of("Ana", "Ben", "Zoe")) {
      association.member(name, "budget");
    }
    String maya = association.mentor("Maya", 2, "budget");
    association.hasDraft();
    assertThat(now().match().proposals()).hasSize(2);
    PairLine waits = waits();
    assertThat(waits.without().why()).containsExactly("One has no more room");
    assertThat(waits.without().helps().get(0)).contains("takes one person more");
    assertThat(now().pairs()).extracting(Pairing::mentor).containsOnly(maya);
  }

  @Test
  void no_eligible_mentor_at_all_is_a_list_of_who_waits_never_a_silent_bad_match() {
    String ana =
        association.member("Ana", Set.of(association.mentor("Maya", 1)), Set.of(), "budget");
    association.hasDraft();
    assertThat(now().match().proposals()).isEmpty();
    assertThat(waits().member().id()).isEqualTo(ana);
    assertThat(waits().without().helps()).as("nobody is asked to meet whom they avoid").isEmpty();
  }

  @Test
  void a_mentor_who_cuts_capacity_below_the_pairs_keeps_them_and_gets_no_more() {
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 2, "budget");
    association.hasDraft();
    association.publishes();
    association.answers(ana, "yes");
    association.answers(maya, "yes");
    association.moveTo(LocalDate.of(2026, 9, 15), "09:00");
    association.says(maya, 0, Set.of(), "budget");
    String ben = association.member("Ben", "budget");
    events.publishEvent(new MentorWanted(association.code, ben, LocalDate.of(2026, 9, 15)));
    association.settle();
    IntakeMatch rematch =
        matches.findByOrganizationAndName(association.code, "2026:R1").orElseThrow();
    assertThat(solving.of(rematch).match().proposals()).isEmpty();
    assertThat(sheets.of(rematch, association.coordinator).notes())
        .anyMatch(note -> note.contains("takes on 0 by now"));
    assertThat(association.pairs.on(association.code, LocalDate.of(2026, 9, 15))).hasSize(1);
  }

  @Test
  void limits_in_years_block_a_pair_and_one_year_more_would_help() {
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.served(maya, 2);
    association.hasDraft();
    assertThat(grounds(ana, maya)).containsOnly(Ground.YEARS);
    assertThat(waits().without().why())
        .containsExactly("One has no years left for a whole mentorship");
    assertThat(waits().without().helps().get(0)).contains("stays one year longer");
  }

  @Test
  void whom_somebody_avoids_is_known_to_the_coordinator_alone_and_whoever_asked_to_nobody() {
    String maya = association.mentor("Maya", 1, "budget");
    String ana = association.member("Ana", Set.of(maya), Set.of(), "budget");
    String ben = association.member("Ben", "budget");
    association.says(maya, 1, Set.of(ben), "budget");
    association.hasDraft();
    assertThat(grounds(ana, maya)).containsExactly(Ground.AVOIDED);
    assertThat(grounds(ben, maya)).containsExactly(Ground.AVOIDED);
    List<String> said =
        sheet().lines().stream().flatMap(line -> line.without().why().stream()).toList();
    assertThat(said).hasSize(2).containsOnly(said.get(0));
    assertThat(said.get(0)).doesNotContain("Ana", "Ben", "Maya");
  }

  @Test
  void a_pair_that_simply_came_to_its_end_may_be_one_again_and_one_that_parted_may_not() {
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.pairs.save(
        new Pair(
                association.persons.findById(maya).orElseThrow(),
                association.persons.findById(ana).orElseThrow(),
                LocalDate.of(2025, 9, 1))
            .until(LocalDate.of(2025, 12, 1)));
    assertThat(grounds(ana, maya)).as("a mentor who stood in, or somebody returns").isEmpty();
    apart.keep(association.code, ana, maya);
    apart.keep(association.code, ana, maya);
    assertThat(grounds(ana, maya)).containsExactly(Ground.AVOIDED);
  }

  @Test
  void a_wish_keeps_a_mentor_away_and_leaving_it_out_is_the_smallest_change() {
    association.member("Ana", Set.of(), Set.of(Wish.OTHER_DISTRICT), "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    assertThat(waits().without().helps().get(0)).contains("somebody from another district");
  }

  @Test
  void whoever_is_proposed_in_one_match_has_no_room_in_another() {
    String ana = association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
    association.member("Ben", "budget");
    assertThat(now().match().unserved()).containsExactly(association.id("Ben"));
    assertThat(now().pairs()).extracting(Pairing::member).containsExactly(ana);
  }

  @Test
  void the_report_tells_nothing_about_fewer_than_five_and_nothing_by_subtraction() {
    for (int i = 0; i < 7; i++) {
      association.member("Member" + i, "budget");
      if (i < 5) {
        association.mentor("Mentor" + i, 1, "budget");
      }
    }
    association.hasDraft();
    MatchReport.Told told = report.of(match());
    assertThat(told.people().get(0).count()).contains("not told");
    assertThat(told.people().get(1).count()).isEqualTo("5");
    assertThat(told.people().get(2).count()).isEqualTo("fewer than 5");
    assertThat(told.groups()).hasSize(1);
    assertThat(told.shares()).hasSize(5);
    assertThat(told.shares().stream().mapToInt(MatchReport.Figure::figure).sum())
        .isBetween(98, 102);
    association.says(association.id("Mentor4"), 0, Set.of(), "budget");
    MatchReport.Told few = report.of(match());
    assertThat(few.people().get(1).count()).isEqualTo("fewer than 5");
    assertThat(few.people().get(1).figure()).isNull();
    assertThat(few.groups()).isEmpty();
    assertThat(few.shares()).isEmpty();
  }

  @Test
  void two_reports_of_different_days_tell_nothing_of_the_one_who_came_between() {
    for (int i = 0; i < 12; i++) {
      association.member("Member" + i, "budget");
      if (i < 6) {
        association.mentor("Mentor" + i, 1, "budget");
      }
    }
    association.hasDraft();
    MatchReport.Told before = report.of(match());
    assertThat(before.people())
        .extracting(MatchReport.Figure::count)
        .containsExactly("10", "5", "5");
    association.mentor("Mentor6", 1, "budget");
    association.mentor("Mentor7", 1, "budget");
    assertThat(now().match().unserved()).as("a figure about fewer than five").hasSize(4);
    MatchReport.Told after = report.of(match());
    assertThat(after.people().get(2).count()).isEqualTo("fewer than 5");
    assertThat(after.people().get(1).count()).as("not eight, of twelve").isEqualTo("10");
    assertThat(after.groups()).extracting(MatchReport.Figure::count).containsExactly("10");
  }

  @Test
  void fewer_than_five_in_all_are_told_by_no_figure_not_by_a_nobody_either() {
    association.member("Ana", "budget");
    association.member("Ben", "budget");
    association.hasDraft();
    assertThat(report.of(match()).people())
        .extracting(MatchReport.Figure::count)
        .containsExactly("fewer than 5", "fewer than 5", "fewer than 5");
    association.mentor("Maya", 2, "budget");
    assertThat(report.of(match()).people())
        .extracting(MatchReport.Figure::count)
        .containsExactly("fewer than 5", "fewer than 5", "fewer than 5");
  }

  private PairLine waits() {
    return sheet().lines().stream().filter(line -> line.mentor() == null).findFirst().orElseThrow();
  }

  private MatchSheet sheet() {
    return sheets.of(match(), association.coordinator);
  }

  private Solved now() {
    return solving.of(match());
  }

  private IntakeMatch match() {
    return matches.findByOrganizationAndName(association.code, "2026").orElseThrow();
  }

  private List<Ground> grounds(String member, String mentor) {
    return now().explained().matching().obstacles(new Pairing(member, mentor)).stream()
        .map(Obstacle::ground)
        .toList();
  }
}
