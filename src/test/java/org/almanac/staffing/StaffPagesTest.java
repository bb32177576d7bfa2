package org.almanac.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Units;
import org.almanac.plt.AtTheDesk;
import org.almanac.plt.SmallDistrict;
import org.almanac.tasks.HandingOver;
import org.almanac.tasks.TinyWork;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages on which people change, through the doors. */
@SharedAlmanacTest
@Import({SmallDistrict.class, TinyWork.class, AtTheDesk.class})
class StaffPagesTest {
  private static final List<String> PAGES = List.of("/people", "/people/at/101", "/people/tasks");

  @Autowired SmallDistrict district;
  @Autowired TinyWork work;
  @Autowired AtTheDesk desk;
  @Autowired Persons persons;
  @Autowired Units units;
  @Autowired RoleAssignments roles;
  @Autowired HandingOver handingOver;

  private Task card;

  @BeforeEach
  void theCardsAreOut() {
    district.opens();
    district.meets(LocalDate.of(2026, 10, 14));
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "Reading", "place", "Whitby", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    card = district.task("Bring your card", district.principal);
    coordinates();
  }

  @Test
  void a_principal_and_another_organizations_coordinator_are_not_let_in() {
    String person = "/people/" + district.principal;
    assertThat(desk.look(person).getStatus()).isEqualTo(200);
    desk.as(district.colleague, district.code, Role.PRINCIPAL);
    for (String page : PAGES) {
      assertThat(desk.look(page).getStatus()).as(page).isEqualTo(403);
    }
    assertThat(desk.look(person).getStatus()).isEqualTo(403);
    assertThat(desk.send(person + "/do", "what", "ends").getStatus()).isEqualTo(403);
    assertThat(desk.send("/people/tasks/" + card.getId() + "/give", "to", "x").getStatus())
        .isEqualTo(403);

    String first = district.code;
    district.opens();
    coordinates();
    assertThat(desk.look(person).getStatus()).isEqualTo(404);
    assertThat(desk.send(person + "/look", "what", "ends").getStatus()).isEqualTo(404);
    assertThat(desk.send(person + "/do", "what", "ends").getStatus()).isEqualTo(404);
    assertThat(desk.read("/people?q=" + first)).contains("Nobody and no place here");
  }

  @Test
  void a_person_is_found_by_name_and_by_school() {
    assertThat(desk.read("/people?q=paula")).contains("Paula Of", "Principal, Birch PS");
    assertThat(desk.read("/people?q=birch")).contains("Paula Of", "Birch PS 101");
    assertThat(desk.read("/people?q=zzz")).contains("Nobody and no place here is called “zzz”");
  }

  @Test
  void what_was_typed_is_kept_and_the_field_says_what_is_wrong() {
    String person = "/people/" + district.principal;
    String again =
        AtTheDesk.text(
            desk.send(
                person + "/look",
                "what",
                "away",
                "day",
                "2026-02-31",
                "to",
                "2026-10-02",
                "substitute",
                district.officer));
    assertThat(again).contains("“2026-02-31” is no day");
    for (String[] hostile :
        new String[][] {
          {"what", "<script>"},
          {"what", "ends", "role", "9'; drop table person", "day", "2026-10-01"},
          {"what", "ends", "role", "999999999999999999", "day", "2026-10-01"},
          {"what", "takes", "role", "coordinator", "unit", "000", "day", "2026-10-01"},
          {"what", "takes", "role", "king", "unit", "101", "day", "2026-10-01"},
          {"what", "takes", "role", "principal", "unit", "zzz", "day", "2026-10-01"},
          {"what", "succeeds", "role", "1", "successor", "p0001", "day", "9999-12-31"},
          {"what", "away", "day", "2026-10-05", "to", "2026-10-01", "substitute", "nobody"},
          {"what", "back", "absence", "-1", "day", "2026-10-05"}
        }) {
      assertThat(desk.send(person + "/look", hostile).getStatus()).isEqualTo(200);
      assertThat(AtTheDesk.text(desk.send(person + "/do", hostile))).contains("Roles");
    }
    assertThat(roles.of(district.principal, LocalDate.of(2026, 10, 1))).hasSize(1);
  }

  @Test
  void a_look_then_one_button() {
    String person = "/people/" + district.principal;
    String[] away = {
      "what", "away", "day", "2026-09-22", "to", "2026-10-02", "substitute", district.officer
    };
    String look = html(desk.send(person + "/look", away));
    assertThat(look).contains("Bring your card", "stands in for Paula");
    String shown = look.replaceAll("(?s).*name=\"shown\" value=\"([^\"]*)\".*", "$1");
    String[] sent = new String[away.length + 2];
    System.arraycopy(away, 0, sent, 0, away.length);
    sent[away.length] = "shown";
    sent[away.length + 1] = shown;
    assertThat(desk.send(person + "/do", sent).getRedirectedUrl()).isEqualTo(person);
    assertThat(work.holder(card)).isEqualTo(district.officer);
    assertThat(desk.read(person))
        .contains("Away from Tuesday, 22 September 2026", "Olga", "for Paula");
  }

  @Test
  void the_former_holder_sees_nothing_any_more() {
    RoleAssignment post = roles.of(district.principal, LocalDate.of(2026, 9, 22)).get(0);
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look("/meetings/PLT-2026-10").getStatus()).isEqualTo(200);
    coordinates();
    String[] ends = {"what", "ends", "role", "" + post.id(), "day", "2026-09-21"};
    String look = html(desk.send("/people/" + district.principal + "/look", ends));
    assertThat(look).contains("Paula").contains("the card for Wednesday, 14 October ends");
    String shown = look.replaceAll("(?s).*name=\"shown\" value=\"([^\"]*)\".*", "$1");
    desk.send(
        "/people/" + district.principal + "/do",
        ends[0],
        ends[1],
        ends[2],
        ends[3],
        ends[4],
        ends[5],
        "shown",
        shown);

    desk.as(district.principal, district.code, Role.CORPORATE);
    assertThat(work.now(card)).isNull();
    assertThat(desk.look("/meetings/PLT-2026-10").getStatus()).isEqualTo(404);
    assertThat(desk.look("/plans").getStatus()).isEqualTo(404);
    assertThat(desk.look("/plans/101").getStatus()).isEqualTo(404);
    assertThat(desk.look("/tasks/" + card.getId() + "/beside").getStatus()).isEqualTo(404);
    assertThat(desk.look("/my-helper").getStatus()).isEqualTo(403);
  }

  @Test
  void this_isnt_mine_is_asked_then_said_and_a_coordinator_gives_it_to_somebody() {
    String path = "/tasks/" + card.getId() + "/not-mine";
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read(path)).contains("It is about: Bring your card");
    assertThat(work.holder(card)).isEqualTo(district.principal);
    assertThat(AtTheDesk.text(desk.send(path, "line", "x".repeat(301))))
        .contains("The line has 301 characters; 300 fit");
    assertThat(AtTheDesk.text(desk.send(path, "line", "<b>I am on leave</b>")))
        .contains("The coordinators have it");
    assertThat(desk.look(path).getRedirectedUrl()).isEqualTo("/go/" + card.getId());

    coordinates();
    assertThat(html(desk.look("/people/tasks")))
        .contains("Paula", "&lt;b&gt;I am on leave", "Look at the roles");
    assertThat(desk.read("/")).contains("One task waits for its person");
    desk.send("/people/tasks/" + card.getId() + "/give", "to", "");
    desk.send("/people/tasks/" + card.getId() + "/give", "to", "nobody");
    desk.send("/people/tasks/" + card.getId() + "/give", "to", district.officer);
    desk.send("/people/tasks/" + card.getId() + "/give", "to", district.superintendent);
    assertThat(work.holder(card)).isEqualTo(district.officer);
    district.tenants(() -> handingOver.follow(district.code));
    assertThat(work.holder(card)).isEqualTo(district.officer);
    desk.as(district.officer, district.code, Role.OFFICER);
    assertThat(desk.read("/tasks/" + card.getId() + "/beside")).contains("You do this for Paula");
  }

  @Test
  void a_coordinator_gives_it_back_with_a_word() {
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    desk.send("/tasks/" + card.getId() + "/not-mine", "line", "");
    coordinates();
    desk.send("/people/tasks/" + card.getId() + "/back", "word", "You lead Birch until June.");
    assertThat(work.holder(card)).isEqualTo(district.principal);
    assertThat(district.told("task-handed")).isEqualTo(1);
    assertThat(desk.read("/people/tasks")).contains("None: everything open is with somebody");
  }

  @Test
  void a_helper_handles_dates_replies_and_sending_in_and_nothing_else() {
    String helper = persons.save(person("Hanna")).id();
    LocalDate today = LocalDate.of(2026, 9, 22);
    var school = units.findById(roles.of(district.principal, today).get(0).unitId()).orElseThrow();
    roles.save(
        new RoleAssignment(
            persons.findById(helper).orElseThrow(), Role.VICE_PRINCIPAL, school, today));
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read("/my-helper")).contains("Hanna");
    desk.send("/my-helper", "helper", district.colleague);
    assertThat(desk.read("/my-helper")).contains("Nobody yet.");
    desk.send("/my-helper", "helper", helper);
    assertThat(desk.read("/my-helper")).contains("since 22 September 2026");

    desk.as(helper, district.code, Role.HELPER);
    String sends = "/helping/PLT-2026-10/" + district.principal;
    assertThat(desk.read("/helping")).contains("Paula", "Wednesday, 14 October");
    assertThat(desk.look("/helping/PLT-2026-10/" + district.colleague).getStatus()).isEqualTo(404);
    assertThat(desk.look("/meetings/PLT-2026-10/for/" + district.principal).getStatus())
        .isEqualTo(403);
    assertThat(desk.look("/meetings/PLT-2026-10").getStatus()).isEqualTo(404);
    assertThat(desk.send(sends, "coming", "maybe").getStatus()).isEqualTo(200);
    assertThat(
            desk.send(sends, "coming", "yes", "plan", "nothing-new", "brings", "Photos")
                .getRedirectedUrl())
        .isEqualTo(sends);
    assertThat(work.now(card)).isNull();
    assertThat(desk.read(sends)).contains("Hanna Of sent it for Paula");

    coordinates();
    RoleAssignment post = roles.of(district.principal, today).get(0);
    roles.save(post.until(today.minusDays(1)));
    desk.as(helper, district.code, Role.HELPER);
    assertThat(desk.look("/helping").getStatus()).isEqualTo(404);
    district.tenants(() -> handingOver.follow(district.code));
    assertThat(roles.of(helper, today).stream().map(RoleAssignment::role))
        .doesNotContain(Role.HELPER);
  }

  private Person person(String name) {
    String id = district.code + name.toLowerCase();
    return new Person(id, district.code, name, "Of", id + "@" + district.code + ".org");
  }

  private void coordinates() {
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
  }

  private static String html(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
