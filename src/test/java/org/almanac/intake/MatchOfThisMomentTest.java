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
import org.almanac.registers.MentorServed;
import org.almanac.registers.MentorWanted;
import org.almanac.registers.Registering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is known at the moment counts: years served here, places kept, what nobody has said. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchOfThisMomentTest {
  @Autowired AnAssociation association;
  @Autowired IntakeMatches matches;
  @Autowired Solving solving;
  @Autowired MatchSheets sheets;
  @Autowired MatchEdits edits;
  @Autowired Registering registering;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void in_english() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    association.opens();
  }

  @Test
  void years_that_were_served_in_matches_here_count_against_the_limits() {
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    assertThat(now().pairs()).containsExactly(new Pairing(ana, maya));
    served("Maya", "2024-06-01", "2026-05-31");
    assertThat(now().pairs()).isEmpty();
    assertThat(grounds(ana, maya)).containsExactly(Ground.YEARS);
    registering.served(association.code, maya, new MentorServed(0, 2, LocalDate.of(2026, 6, 2)));
    assertThat(now().pairs()).as("a new contract").containsExactly(new Pairing(ana, maya));
    registering.served(association.code, maya, new MentorServed(0, 4, LocalDate.of(2026, 6, 2)));
    assertThat(grounds(ana, maya)).as("4 and 2 are more than 5").containsExactly(Ground.YEARS);
  }

  @Test
  void who_joins_in_january_is_proposed_to_nobody_in_september_whatever_else_they_are() {
    String ana = association.member("Ana", "budget");
    String jan = association.member("Jan", "budget");
    association.person("Jan", Role.DIRECTOR, "SOUTH");
    association
        .jdbc
        .sql("update role_assignment set valid_from = ? where person_id = ? and role = ?")
        .params(LocalDate.of(2027, 1, 11), jan, Role.NEW_MEMBER.name())
        .update();
    String maya = association.mentor("Maya", 2, "budget");
    association.hasDraft();
    assertThat(now().pairs()).containsExactly(new Pairing(ana, maya));
    assertThat(now().match().unserved()).isEmpty();
  }

  @Test
  void the_place_of_who_comes_first_is_kept_for_them_in_the_match_of_the_intake() {
    String zoe = association.member("Zoe", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    assertThat(now().pairs()).containsExactly(new Pairing(zoe, maya));
    calledOff();
    events.publishEvent(new MentorWanted(association.code, zoe, AnAssociation.TODAY));
    association.settle();
    String ana = association.member("Ana", "budget");
    association.opensIntake("2026", AnAssociation.BEGINS, AnAssociation.UNTIL);
    association.moveTo(LocalDate.of(2026, 7, 20), "09:00");
    assertThat(now().match().unserved()).containsExactly(ana);
    assertThat(sheets.of(match("2026"), association.coordinator).notes())
        .anyMatch(note -> note.startsWith("Maya") && note.contains("keeps a place for Zoe"));
    association.mentor("Marc", 1);
    assertThat(solving.of(match("2026:R1")).pairs()).containsExactly(new Pairing(zoe, maya));
    assertThat(now().pairs()).containsExactly(new Pairing(ana, association.id("Marc")));
  }

  @Test
  void a_mentor_who_has_said_nothing_yet_is_not_told_to_be_new_as_a_leader() {
    String ana = association.member("Ana", "budget");
    String lena = association.person("Lena", Role.MENTOR, "SOUTH");
    registering.served(association.code, lena, new MentorServed(0, 0, LocalDate.of(2026, 6, 2)));
    association.hasDraft();
    assertThat(now().pairs()).containsExactly(new Pairing(ana, lena));
    List<String> said =
        sheets.of(match("2026"), association.coordinator).lines().get(0).reasons().stream()
            .map(ReasonWords.Line::text)
            .toList();
    assertThat(said)
        .contains("The mentor has not said yet what they bring")
        .contains("The mentor has not said yet what they are good at")
        .noneMatch(text -> text.contains("new as a leader"));
  }

  @Test
  void a_silent_mentor_is_named_beside_the_pair_and_the_draft_says_how_many_said_nothing() {
    String ana = association.member("Ana", "budget");
    String lena = association.person("Lena", Role.MENTOR, "SOUTH");
    registering.served(association.code, lena, new MentorServed(0, 0, LocalDate.of(2026, 6, 2)));
    association.person("Noor", Role.MENTOR, "SOUTH");
    association.person("Ben", Role.NEW_MEMBER, "SOUTH");
    association.hasDraft();
    MatchSheet sheet = sheets.of(match("2026"), association.coordinator);
    assertThat(sheet.lines().get(0).remarks())
        .anyMatch(line -> line.startsWith("Lena Of") && line.contains("said nothing yet"));
    assertThat(sheet.notes())
        .anyMatch(note -> note.startsWith("Said nothing yet: one mentor and no new member"))
        .anyMatch(note -> note.contains("nothing is known of them yet: one mentor and one new"));
    assertThat(edits.mentors(match("2026"), ana, association.coordinator).lines())
        .allMatch(MatchEdits.Line::silent);
    association.says(lena, 1, Set.of(), "budget");
    MatchSheet then = sheets.of(match("2026"), association.coordinator);
    assertThat(then.lines().get(0).remarks()).noneMatch(line -> line.contains("said nothing"));
    assertThat(then.notes()).noneMatch(note -> note.startsWith("Said nothing yet"));
  }

  private void served(String mentor, String from, String to) {
    String other = association.person("Olga", Role.NEW_MEMBER, "NORTH");
    association.pairs.save(
        new Pair(
                association.persons.findById(association.id(mentor)).orElseThrow(),
                association.persons.findById(other).orElseThrow(),
                LocalDate.parse(from))
            .until(LocalDate.parse(to)));
  }

  /** The intake's match is cancelled in Cockpit. */
  private void calledOff() {
    association
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(MentorMatchingProcess.ID)
        .tenantIdIn(association.code)
        .list()
        .forEach(each -> association.runtime.deleteProcessInstance(each.getId(), "by mistake"));
    association.settle();
  }

  private List<Ground> grounds(String member, String mentor) {
    return now().explained().matching().obstacles(new Pairing(member, mentor)).stream()
        .map(Obstacle::ground)
        .distinct()
        .toList();
  }

  private Solved now() {
    return solving.of(match("2026"));
  }

  private IntakeMatch match(String name) {
    return matches.findByOrganizationAndName(association.code, name).orElseThrow();
  }
}
