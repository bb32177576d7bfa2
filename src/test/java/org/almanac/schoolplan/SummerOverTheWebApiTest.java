package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.Visitor;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * A group reads in July, and everybody else opens the browser's developer tools: what they ask of
 * the engine's web API and what they send there.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(ReadTogether.class)
class SummerOverTheWebApiTest {
  private static final String NOTE = "kanarievogel";
  private static final List<String> OF_A_TASK =
      List.of(
          "",
          "/form",
          "/form-variables",
          "/rendered-form",
          "/deployed-form",
          "/variables",
          "/localVariables",
          "/identity-links",
          "/comment",
          "/attachment");
  private static final List<String> SENT_TO_A_TASK =
      List.of(
          "/submit-form",
          "/complete",
          "/claim",
          "/unclaim",
          "/assignee",
          "/delegate",
          "/resolve",
          "/bpmnError",
          "/bpmnEscalation",
          "/identity-links",
          "/comment/create",
          "/variables",
          "/localVariables");

  @LocalServerPort private int port;
  @Autowired private ReadTogether district;
  @Autowired private ModerationPlans bundles;
  @Autowired private ProcessEngine engine;

  private Task reads;
  private String group;
  private String school;

  @BeforeAll
  void july() {
    district.opens();
    district.holds("olga", Role.OFFICER, district.unit("000"));
    district.holds("vic", Role.VICE_PRINCIPAL, district.unit("101"));
    district.handsIn("301", "302");
    district.publishes();
    for (ModerationPlan plan : bundles.of(district.group(1))) {
      district.types("s2", ReadTogether.page(1), ReadingFields.path(plan) + "-note", NOTE);
    }
    district.submit(district.task(GroupAtWork.READ, "s2"), Map.of());
    reads = district.task(GroupAtWork.READ, "s1");
    group = reads.getProcessInstanceId();
    school = district.code + ":SIP-" + ReadTogether.YEAR + ":101";
  }

  @ParameterizedTest
  @ValueSource(strings = {"p101", "p201", "s3", "s2", "vic", "olga"})
  void whose_task_it_is_not_sees_and_changes_nothing_of_it(String who) throws Exception {
    Visitor visitor = visitor(who);
    for (String path : OF_A_TASK) {
      assertThat(visitor.status(api("/task/" + reads.getId() + path)))
          .as(who + path)
          .isIn(403, 404);
    }
    for (String path : SENT_TO_A_TASK) {
      String body =
          "{\"userId\":\"" + district.id(who) + "\",\"type\":\"assignee\",\"message\":\"x\"}";
      assertThat(visitor.post(api("/task/" + reads.getId() + path), body))
          .as(who + path)
          .isIn(400, 403, 404, 405);
    }
    untouched();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p101", "p201", "s1", "s2", "s3", "vic", "olga", "dora"})
  void no_list_of_the_engine_shows_another_whole_group_or_a_schools_instance(String who)
      throws Exception {
    Visitor visitor = visitor(who);
    for (String path :
        List.of(
            "/process-instance/" + group,
            "/process-instance/" + group + "/variables",
            "/process-instance/" + group + "/activity-instances",
            "/process-instance?businessKeyLike=%25MOD%25",
            "/execution?processInstanceId=" + group,
            "/variable-instance?processInstanceIdIn=" + group,
            "/event-subscription?processInstanceId=" + group,
            "/job?processInstanceId=" + group,
            "/incident?processInstanceId=" + group,
            "/history/process-instance?processInstanceBusinessKeyLike=%25MOD%25",
            "/history/activity-instance?processInstanceId=" + group,
            "/history/variable-instance?processInstanceId=" + group,
            "/history/detail?processInstanceId=" + group,
            "/history/task?processInstanceId=" + group,
            "/history/user-operation?processInstanceId=" + group,
            "/history/identity-link-log")) {
      int status = visitor.status(api(path));
      assertThat(status == 403 || status == 404 || isEmpty(visitor, path))
          .as(who + " " + path + ": " + status)
          .isTrue();
    }
    String tasks = visitor.data(api("/task?maxResults=500")).toString();
    boolean own = who.equals("s1");
    assertThat(tasks.contains(reads.getId())).as(who + ": tasks").isEqualTo(own);
    assertThat(tasks).doesNotContain(NOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p101", "s1", "s3", "vic", "olga"})
  void nobody_tells_the_engine_that_a_plan_is_ready_or_released(String who) throws Exception {
    Visitor visitor = visitor(who);
    for (String message :
        List.of("school-plan-ready", "school-plan-released", "school-plan-withdrawn")) {
      String body = "{\"messageName\":\"" + message + "\",\"businessKey\":\"" + school + "\"}";
      assertThat(visitor.post(api("/message"), body)).as(who + message).isIn(400, 403, 404);
    }
    String start = "{\"businessKey\":\"" + district.code + ":MOD-2027-28-09\"}";
    for (String path :
        List.of(
            "/signal",
            "/process-definition/key/plan-moderation/start",
            "/process-definition/key/plan-moderation/tenant-id/" + district.code + "/start",
            "/process-definition/key/plan-moderation/submit-form",
            "/process-definition/key/school-improvement-plan/start",
            "/process-instance/" + group + "/modification",
            "/process-instance/" + group + "/variables",
            "/process-instance/delete",
            "/execution/" + reads.getExecutionId() + "/signal",
            "/task/" + reads.getId() + "/complete",
            "/migration/execute",
            "/deployment/create",
            "/variable-instance",
            "/history/variable-instance")) {
      int status = visitor.post(api(path), start);
      assertThat(status).as(who + " " + path).isNotEqualTo(204).isNotEqualTo(201);
      assertThat(status == 200 ? visitor.answer(api(path), start) : "[]")
          .as(who + " " + path)
          .isEqualTo("[]");
    }
    untouched();
  }

  /** READ FIRST: not even the form's own variables know of another's notes. */
  @Test
  void who_has_not_sent_the_own_notes_finds_nobody_elses_in_the_task_and_cannot_skip_them()
      throws Exception {
    Visitor sam = visitor("s1");
    for (String path : List.of("", "/form-variables", "/deployed-form")) {
      assertThat(sam.data(api("/task/" + reads.getId() + path)).toString())
          .as(path)
          .doesNotContain(NOTE);
    }
    assertThat(sam.post(api("/task/" + reads.getId() + "/complete"), "{}")).isEqualTo(403);
    String beyond = "{\"variables\":{\"writer\":{\"value\":\"" + district.id("s1") + "\"}}}";
    assertThat(sam.post(api("/task/" + reads.getId() + "/submit-form"), beyond))
        .as("without notes, and with what no form has")
        .isGreaterThanOrEqualTo(400);
    untouched();
  }

  /** In Cockpit, too, there is where a group stands and nothing of what it says. */
  @Test
  void who_coordinates_sees_where_a_group_stands_and_no_word_of_its_notes() throws Exception {
    Visitor cora = visitor("cora");
    assertThat(cora.data(api("/process-instance/" + group)).toString()).contains("MOD-2027-28-01");
    for (String path :
        List.of(
            "/process-instance/" + group + "/variables",
            "/variable-instance?processInstanceIdIn=" + group,
            "/history/variable-instance?processInstanceId=" + group,
            "/history/detail?processInstanceId=" + group,
            "/history/user-operation?processInstanceId=" + group)) {
      assertThat(cora.data(api(path)).toString()).as(path).doesNotContain(NOTE);
    }
    assertThat(cora.page(ReadTogether.page(1)).statusCode()).isEqualTo(404);
    untouched();
  }

  private boolean isEmpty(Visitor visitor, String path) throws Exception {
    return visitor.data(api(path)).toString().equals("[]");
  }

  private void untouched() {
    assertThat(district.task(GroupAtWork.READ, "s1").getId()).isEqualTo(reads.getId());
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.BEING_READ);
    assertThat(district.groups()).hasSize(1);
  }

  private String api(String path) {
    return "/camunda/api/engine/engine/" + engine.getName() + path;
  }

  private Visitor visitor(String name) throws Exception {
    Person person = district.persons.findById(district.id(name)).orElseThrow();
    district.persons.save(person.withPassword("{noop}almanac"));
    Visitor visitor = new Visitor(port, person.mail());
    visitor.page("/camunda/app/tasklist/default/");
    return visitor;
  }
}
