package org.almanac.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.ChangeRefused;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PeopleChange;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Units;
import org.almanac.plans.Plans;
import org.almanac.plt.AtTheDesk;
import org.almanac.plt.SmallDistrict;
import org.almanac.tasks.Going;
import org.almanac.tasks.HandingOver;
import org.almanac.tasks.TaskAudit;
import org.almanac.tasks.TinyWork;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Principals move, act, leave: the school's work follows the role, the own goes along. */
@SharedAlmanacTest
@Import({SmallDistrict.class, TinyWork.class, AtTheDesk.class})
class PeopleChangeTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
  private static final LocalDate LATER = LocalDate.of(2026, 8, 31);

  @Autowired SmallDistrict district;
  @Autowired TinyWork work;
  @Autowired StaffChanges changes;
  @Autowired HandingOver handingOver;
  @Autowired RoleAssignments roles;
  @Autowired RoleHolders holders;
  @Autowired Persons persons;
  @Autowired Units units;
  @Autowired Plans plans;
  @Autowired TaskAudit moves;
  @Autowired PeopleAudit audit;
  @Autowired Clock clock;

  private Task draft;

  @BeforeEach
  void aSchoolsOpenWork() {
    district.opens();
    draft = principalsWork();
  }

  /** Edge case 13. */
  @Test
  void a_principal_transfers_mid_year_the_plan_stays_the_work_goes_the_own_goes_along() {
    plans.refine(district.code, "102", "2026-27", "Two rooms try it", district.colleague);
    String card = cardOf(district.colleague);
    String nora = newcomer("Nora");
    LocalDate day = LocalDate.of(2026, 9, 22);

    make(new PeopleChange.Moves(post(district.colleague), "101", day, nora), district.colleague);

    assertThat(work.holder(draft)).isEqualTo(nora);
    assertThat(work.now(draft).getDueDate()).isAfter(draft.getDueDate());
    assertThat(plans.of(district.code, "102", "2026-27")).isPresent();
    assertThat(district.task("Bring your card", district.colleague).getId()).isEqualTo(card);
    assertThat(district.open("Bring your card", nora)).hasSize(1);
  }

  /** Edge case 14. */
  @Test
  void a_vice_principal_acts_and_it_ends_itself() {
    String vice = newcomer("Vera");
    make(takes(vice, "102", TODAY, TODAY.plusDays(4), true), vice);
    assertThat(work.holder(draft)).isEqualTo(vice);

    follow(TODAY.plusDays(7));
    assertThat(work.holder(draft)).isEqualTo(district.colleague);
    assertThat(holders.rolesOf(vice, TODAY.plusDays(7))).isEmpty();
  }

  /** Edge case 15, as far as roles go. */
  @Test
  void a_vacant_school_s_work_goes_to_the_familys_superintendent() {
    make(new PeopleChange.Ends(post(district.colleague), TODAY.minusDays(1)), district.colleague);
    assertThat(work.holder(draft)).isEqualTo(district.superintendent);
    assertThat(work.holder(principalsWork())).isEqualTo(district.superintendent);
  }

  @Test
  void one_principal_has_two_schools_and_the_work_of_both() {
    make(
        new PeopleChange.Succeeds(post(district.colleague), district.principal, TODAY, false),
        district.colleague);
    assertThat(work.holder(draft)).isEqualTo(district.principal);
    assertThat(holders.schoolsOf(district.principal, TODAY)).hasSize(2);
  }

  /** Edge case 43. */
  @Test
  void who_has_several_roles_is_one_person_with_the_union_of_them() {
    make(takes(district.principal, "F1", TODAY, null, Role.MENTOR), district.principal);
    make(takes(district.principal, "102", TODAY, null, Role.VICE_PRINCIPAL), district.principal);
    assertThat(holders.rolesOf(district.principal, TODAY))
        .containsExactlyInAnyOrder(Role.PRINCIPAL, Role.MENTOR, Role.VICE_PRINCIPAL);
    String card = cardOf(district.principal);
    assertThat(card).isNotNull();
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
  }

  @Test
  void the_dry_run_says_what_would_go_to_whom_by_which_rule_and_changes_nothing() {
    PeopleChange change =
        new PeopleChange.Succeeds(post(district.colleague), newcomer("Nora"), LATER, false);
    StaffLook look = changes.look(district.code, change, district.colleague, district.coordinator);

    assertThat(look.day()).isEqualTo(LATER);
    assertThat(look.going()).hasSize(1);
    Going going = look.going().get(0);
    assertThat(going.name()).isEqualTo("Read the plans");
    assertThat(going.from()).isEqualTo(district.colleague);
    assertThat(going.why()).isEqualTo(Going.Why.ROLE);
    assertThat(going.due().toInstant()).isAfter(LATER.atStartOfDay(TORONTO).toInstant());
    assertThat(work.holder(draft)).isEqualTo(district.colleague);
    assertThat(roles.findById(post(district.colleague)).orElseThrow().validTo()).isNull();
    assertThat(audit.of(district.code, district.colleague)).isEmpty();
  }

  @Test
  void one_button_does_exactly_what_was_looked_at_and_refuses_when_something_moved() {
    PeopleChange change = new PeopleChange.Ends(post(district.colleague), TODAY.minusDays(1));
    StaffLook look = changes.look(district.code, change, district.colleague, district.coordinator);
    Task more = principalsWork();
    assertThat(made(change, look)).isFalse();
    assertThat(work.holder(draft)).isEqualTo(district.colleague);

    StaffLook again = changes.look(district.code, change, district.colleague, district.coordinator);
    assertThat(made(change, again)).isTrue();
    for (Going going : again.going()) {
      assertThat(work.holder(going.taskId().equals(more.getId()) ? more : draft))
          .isEqualTo(going.to());
    }
    assertThat(again.going()).hasSize(2);
  }

  @Test
  void a_leavers_own_work_goes_to_their_last_post() {
    district.meets(LocalDate.of(2026, 10, 14));
    district.settle();
    String card = cardOf(district.officer);
    assertThat(card).isNotNull();
    PeopleChange change = new PeopleChange.Ends(post(district.officer), clockDay().minusDays(1));
    StaffLook look = changes.look(district.code, change, district.officer, district.coordinator);
    assertThat(look.follows()).singleElement().asString().contains("14 October");
  }

  @Test
  void a_file_and_a_page_have_the_same_effect() {
    String nora = newcomer("Nora");
    RoleAssignment before = roles.findById(post(district.colleague)).orElseThrow();
    roles.save(before.until(TODAY.minusDays(1)));
    roles.save(
        new RoleAssignment(
            persons.findById(nora).orElseThrow(),
            Role.PRINCIPAL,
            units.findById(before.unitId()).orElseThrow(),
            TODAY));
    follow(TODAY);
    assertThat(work.holder(draft)).isEqualTo(nora);
  }

  @Test
  void each_change_has_its_audit() {
    String nora = newcomer("Nora");
    make(
        new PeopleChange.Succeeds(post(district.colleague), nora, TODAY, false),
        district.colleague);
    assertThat(audit.of(district.code, district.colleague))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.what()).isEqualTo(PeopleAudit.What.ROLE_ENDS);
              assertThat(line.by()).isEqualTo(district.coordinator);
            });
    assertThat(moves.of(district.code, nora))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.from()).isEqualTo(district.colleague);
              assertThat(line.why()).isEqualTo("ROLE");
            });
  }

  @Test
  void what_cant_be_is_refused_with_its_reason() {
    String other = district.principal;
    Long post = post(other);
    refuses(new PeopleChange.Ends(post, LocalDate.of(2019, 1, 1)), "ends.before");
    refuses(new PeopleChange.Ends(-1L, TODAY), "role.unknown");
    refuses(new PeopleChange.Ends(post(district.coordinator), TODAY), "ends.coordinator");
    refuses(new PeopleChange.Succeeds(post, other, TODAY, false), "succeeds.same");
    refuses(new PeopleChange.Succeeds(post, "nobody", TODAY, false), "person.unknown");
    refuses(new PeopleChange.Moves(post, "101", TODAY, null), "moves.same");
    refuses(takes(other, "101", TODAY, null, false), "takes.twice");
    refuses(takes(other, "F1", TODAY, null, false), "takes.place");
    refuses(takes(other, "102", TODAY, null, true), "takes.acting");
    refuses(takes(other, "102", TODAY, TODAY.minusDays(1), false), "order");
    refuses(takes(other, "000", TODAY, null, Role.COORDINATOR), "takes.coordinator");
    refuses(away(other, other), "away.self");
    refuses(away(other, newcomer("Nora")), "away.norole");
    refuses(away(district.coordinator, other), "away.coordinator");
    make(away(other, district.officer), other);
    refuses(away(other, district.officer), "away.known");
  }

  private PeopleChange away(String person, String substitute) {
    return new PeopleChange.Away(person, TODAY, LATER, substitute, null);
  }

  private void refuses(PeopleChange change, String key) {
    assertThatThrownBy(
            () -> changes.look(district.code, change, district.principal, district.coordinator))
        .isInstanceOf(ChangeRefused.class)
        .hasMessage(key);
  }

  private boolean made(PeopleChange change, StaffLook look) {
    return changes.make(
        district.code, change, district.colleague, district.coordinator, look.fingerprint());
  }

  private void make(PeopleChange change, String about) {
    StaffLook look = changes.look(district.code, change, about, district.coordinator);
    assertThat(changes.make(district.code, change, about, district.coordinator, look.fingerprint()))
        .isTrue();
    district.settle();
  }

  private static PeopleChange takes(
      String person, String unit, LocalDate from, LocalDate to, boolean acting) {
    return new PeopleChange.Takes(person, Role.PRINCIPAL, unit, from, to, acting);
  }

  private static PeopleChange takes(
      String person, String unit, LocalDate from, LocalDate to, Role role) {
    return new PeopleChange.Takes(person, role, unit, from, to, false);
  }

  private void follow(LocalDate day) {
    district.moveTo(day, "10:00");
    district.tenants(() -> handingOver.follow(district.code));
  }

  private Task principalsWork() {
    return work.begins(district.code, "principal", "102", clock.instant().plus(Duration.ofDays(1)));
  }

  private Long post(String person) {
    return roles.of(person, clockDay()).get(0).id();
  }

  private LocalDate clockDay() {
    return LocalDate.ofInstant(clock.instant(), TORONTO);
  }

  private String newcomer(String name) {
    String id = district.code + name.toLowerCase();
    persons.save(new Person(id, district.code, name, "Of", id + "@" + district.code + ".org"));
    return id;
  }

  /** The cards go out for October, and somebody's is open. */
  private String cardOf(String person) {
    if (district.open("Prepare the meeting", district.coordinator).isEmpty()) {
      district.meets(LocalDate.of(2026, 10, 14));
      district.settle();
    }
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "Reading", "place", "Whitby", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    List<Task> cards = district.open("Bring your card", person);
    return cards.isEmpty() ? null : cards.get(0).getId();
  }
}
