package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.access.NoticeSeen;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.RoleAssignments;
import org.almanac.plt.SmallDistrict;
import org.almanac.tasks.HandingOver;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Whoever had a task, and whoever had a role, sees nothing of it from the next click on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@Import(SmallDistrict.class)
class FormerHolderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 22);

  @LocalServerPort private int port;
  @Autowired private SmallDistrict district;
  @Autowired private ProcessEngine engine;
  @Autowired private Persons persons;
  @Autowired private RoleAssignments roles;
  @Autowired private PasswordEncoder encoder;
  @Autowired private NoticeSeen notice;
  @Autowired private PeopleChanges changes;
  @Autowired private HandingOver handingOver;

  @Test
  void the_former_holder_sees_nothing_any_more_over_the_web_api_and_on_our_pages()
      throws Exception {
    district.opens();
    district.meets(LocalDate.of(2026, 10, 14));
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "Reading", "place", "Whitby", "learning", 120, "information", 60));
    district.moveTo(TODAY, "09:00");
    Task card = district.task("Bring your card", district.principal);
    Visitor paula = visitor(district.principal);
    Visitor olga = visitor(district.officer);
    List<String> addresses =
        List.of(
            api() + "/task/" + card.getId(),
            api() + "/task/" + card.getId() + "/form",
            api() + "/task/" + card.getId() + "/form-variables",
            api() + "/task/" + card.getId() + "/deployed-form",
            "/tasks/" + card.getId() + "/beside");
    for (String address : addresses) {
      assertThat(paula.status(address)).as(address).isEqualTo(200);
      assertThat(olga.status(address)).as(address).isIn(403, 404);
    }

    String submit = api() + "/task/" + card.getId() + "/submit-form";
    assertThat(olga.answer(submit, "{\"variables\":{}}"))
        .as("who never had it isn't told who has")
        .contains("Nothing waits for you here")
        .doesNotContain("has this now");

    change(
        new PeopleChange.Away(
            district.principal, TODAY, TODAY.plusDays(7), district.officer, null));
    for (String address : addresses) {
      assertThat(paula.status(address)).as(address).isIn(403, 404);
      assertThat(olga.status(address)).as(address).isEqualTo(200);
    }
    assertThat(paula.status(api() + "/history/task?taskId=" + card.getId())).isEqualTo(403);
    assertThat(
            paula.post(
                api() + "/task/" + card.getId() + "/submit-form",
                "{\"variables\":{\"cantCome\":{\"value\":true}}}"))
        .isIn(403, 404);
    assertThat(paula.post(api() + "/task/" + card.getId() + "/complete", "{}")).isEqualTo(403);
    assertThat(paula.page("/go/" + card.getId()).body()).contains("does this one for you");
    assertThat(paula.answer(submit, "{\"variables\":{}}")).contains("has this now");

    // the role itself: no sign-in in between
    assertThat(paula.status("/my-helper")).isEqualTo(200);
    change(
        new PeopleChange.Ends(roles.of(district.principal, TODAY).get(0).id(), TODAY.minusDays(1)));
    for (String gone : List.of("/my-helper", "/plans", "/plans/101", "/meetings/PLT-2026-10")) {
      assertThat(paula.status(gone)).as(gone).isIn(403, 404);
    }
    assertThat(olga.status(api() + "/task/" + card.getId())).isIn(403, 404);
  }

  private String api() {
    return "/camunda/api/engine/engine/" + engine.getName();
  }

  private void change(PeopleChange change) {
    changes.make(district.code, change, district.coordinator);
    district.tenants(() -> handingOver.follow(district.code));
    district.settle();
  }

  private Visitor visitor(String id) throws Exception {
    Person person = persons.findById(id).orElseThrow();
    persons.save(person.withPassword(encoder.encode("almanac")));
    notice.seen(district.code, id, "en", true);
    Visitor visitor = new Visitor(port, person.mail());
    visitor.page("/camunda/app/tasklist/default/");
    return visitor;
  }
}
