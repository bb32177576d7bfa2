package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.matching.Pairing;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Pair;
import org.almanac.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was decided in a draft, once its proposals are out and a new draft is made. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchAnewTest {
  @Autowired AnAssociation association;
  @Autowired IntakeMatches matches;
  @Autowired MatchLocks locks;
  @Autowired MatchDesk desk;
  @Autowired Solving solving;
  @Autowired MatchSheets sheets;
  @Autowired Absences absences;

  @Test
  void a_lock_ends_when_its_pair_is_asked_and_throws_nobody_out_who_is_asked_later() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 1, "equity");
    association.hasDraft();
    List<Pairing> pair = List.of(new Pairing(ana, maya));
    assertThat(desk.lock(match(), now().fingerprint(), pair)).isEqualTo(MatchDesk.Done.SAVED);
    association.publishes();
    assertThat(locks.findByOrganizationAndMatchId(association.code, match().id())).isEmpty();
    association.answers(maya, "somebody-else");
    association.answers(ana, "yes");
    association.publishes();
    association.mentor("Lena", 1, "budget");
    assertThat(now().stale()).as("they are having their coffee").isEmpty();
    assertThat(now().pairs()).containsExactly(new Pairing(ana, marc));
  }

  @Test
  void a_lock_from_before_ends_with_the_proposal_that_it_held() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.mentor("Marc", 1, "equity");
    association.hasDraft();
    association.publishes();
    locks.save(new MatchLock(match(), ana).with(maya));
    association.answers(maya, "somebody-else");
    association.answers(ana, "yes");
    assertThat(locks.findByOrganizationAndMatchId(association.code, match().id())).isEmpty();
  }

  @Test
  void a_match_without_members_is_not_published_and_nobody_is_told_that_everybody_has_a_mentor() {
    association.opens();
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    assertThatThrownBy(association::publishes).hasStackTraceContaining("nobody to be matched");
    assertThat(match().state()).isEqualTo(IntakeMatch.State.DRAFT);
    assertThat(association.ends(MentorMatchingProcess.ID)).isEmpty();
  }

  @Test
  void a_mentor_who_is_full_by_now_is_no_mentor_for_one_more_however_both_answer() {
    String maya = proposed();
    taken("Maya", "Ben");
    association.answers(maya, "yes");
    association.answers(association.id("Ana"), "yes");
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Somebody else");
    assertThat(association.agreed).isEmpty();
  }

  @Test
  void the_last_place_goes_once_even_between_the_second_yes_and_the_pair() {
    String maya = proposed();
    association.answers(association.id("Ana"), "yes");
    association.send(
        association.task("Have one coffee before you answer", maya), Map.of("answer", "yes"));
    taken("Maya", "Ben");
    association.settle();
    assertThat(association.agreed).isEmpty();
    assertThat(association.pairs.findByOrganizationOrderById(association.code))
        .extracting(Pair::memberId)
        .containsExactly(association.id("Ben"));
    assertThat(match().state()).isEqualTo(IntakeMatch.State.WAITS);
    assertThat(association.incidents()).isZero();
  }

  @Test
  void a_member_who_has_a_mentor_by_now_gets_no_second_one() {
    String maya = proposed();
    association.answers(association.id("Ana"), "yes");
    association.send(
        association.task("Have one coffee before you answer", maya), Map.of("answer", "yes"));
    association.mentor("Lena", 1, "budget");
    taken("Lena", "Ana");
    association.settle();
    assertThat(association.agreed).isEmpty();
    assertThat(association.pairs.findByOrganizationOrderById(association.code)).hasSize(1);
    assertThat(association.incidents()).isZero();
  }

  @Test
  void a_pair_is_let_go_only_in_the_match_that_was_looked_at() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    desk.lock(match(), now().fingerprint(), List.of(new Pairing(ana, maya)));
    String seen = now().fingerprint();
    association.member("Ben", "budget");
    assertThat(desk.unlock(match(), seen, ana)).isEqualTo(MatchDesk.Done.MEANWHILE);
    assertThat(locks.findByOrganizationAndMatchId(association.code, match().id())).hasSize(1);
    assertThat(desk.unlock(match(), now().fingerprint(), ana)).isEqualTo(MatchDesk.Done.SAVED);
    assertThat(locks.findByOrganizationAndMatchId(association.code, match().id())).isEmpty();
  }

  @Test
  void a_mentor_who_is_away_on_the_day_of_the_answers_or_the_begin_is_remarked_on() {
    String maya = proposed();
    assertThat(sheets.of(match(), association.coordinator).notes()).isEmpty();
    absences.save(
        new Absence(
            association.persons.findById(maya).orElseThrow(),
            AnAssociation.UNTIL.minusDays(3),
            AnAssociation.BEGINS.plusMonths(2),
            association.persons.findById(association.coordinator).orElseThrow(),
            null));
    assertThat(sheets.of(match(), association.coordinator).notes())
        .singleElement()
        .asString()
        .contains("Maya", "away until", "1 November");
  }

  private String proposed() {
    association.opens();
    association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
    return maya;
  }

  private void taken(String mentor, String member) {
    String id = association.id(member);
    String who =
        association.persons.existsById(id)
            ? id
            : association.person(member, Role.NEW_MEMBER, "SOUTH");
    association.pairs.saveAndFlush(
        new Pair(
            association.persons.findById(association.id(mentor)).orElseThrow(),
            association.persons.findById(who).orElseThrow(),
            AnAssociation.BEGINS));
  }

  private Solved now() {
    return solving.of(match());
  }

  private IntakeMatch match() {
    return matches.findByOrganizationAndName(association.code, "2026").orElseThrow();
  }
}
