package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The doors of the whole program, knocked at from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class SignInTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private RoleHolders holders;
  @Autowired private Calendars calendars;

  @Test
  void nobody_gets_in_without_signing_in() throws Exception {
    Caller anybody = new Caller(null);
    assertThat(anybody.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    HttpResponse<String> api = anybody.get(api("/task"));
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(anybody.post("/sandbox/clock", "{\"by\":\"P1D\"}").statusCode()).isEqualTo(401);
    assertThat(anybody.page("/").statusCode()).isEqualTo(200);
    assertThat(anybody.get("/sandbox/clock").statusCode()).isEqualTo(200);
  }

  @Test
  void no_first_administrator_is_made_by_anybody() throws Exception {
    String setup = "/camunda/api/admin/setup/" + engine.getName() + "/user/create";
    for (Caller caller : List.of(new Caller(null), as(Role.PRINCIPAL), as(Role.COORDINATOR))) {
      assertThat(caller.post(setup, "{}").statusCode()).isEqualTo(404);
      assertThat(caller.post(setup.replace("setup", "%73etup"), "{}").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void an_unknown_address_and_a_wrong_password_look_the_same() throws Exception {
    HttpResponse<String> unknown = new Caller("nobody@example.org:almanac").get(api("/task"));
    HttpResponse<String> wrong = new Caller(mail(Role.PRINCIPAL) + ":wrong").get(api("/task"));
    assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void basic_opens_a_session_that_goes_on_without_it() throws Exception {
    Caller principal = as(Role.PRINCIPAL);
    assertThat(principal.get(api("/task")).statusCode()).isEqualTo(200);
    String session = principal.cookie("JSESSIONID");
    assertThat(principal.get(api("/task")).statusCode()).isEqualTo(200);
    assertThat(principal.cookie("JSESSIONID")).isEqualTo(session);
    principal.credentials = null;
    HttpResponse<String> whoAmI = principal.get("/camunda/api/admin/auth/user/" + engine.getName());
    JsonNode who = JSON.readTree(whoAmI.body());
    assertThat(who.path("authorizedApps").toString()).contains("tasklist").doesNotContain("admin");
  }

  @Test
  void camundas_csrf_rule_stays() throws Exception {
    Caller principal = as(Role.PRINCIPAL);
    assertThat(principal.get(api("/task")).statusCode()).isEqualTo(200);
    principal.withToken = false;
    assertThat(principal.post(api("/task"), "{}").statusCode()).isEqualTo(403);
    Caller other = as(Role.PRINCIPAL);
    other.get(api("/task"));
    assertThat(other.post(api("/task"), "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_nested_expression_is_refused() throws Exception {
    Caller principal = as(Role.PRINCIPAL);
    principal.get(api("/task"));
    for (String body :
        List.of(
            "{\"assigneeExpression\":\"${1}\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}")) {
      assertThat(principal.post(api("/task"), body).statusCode()).isEqualTo(400);
      assertThat(principal.post(api("/task/count"), body).statusCode()).isEqualTo(400);
      assertThat(principal.post(api("/filter/x/list"), body).statusCode()).isEqualTo(400);
    }
    assertThat(principal.get(api("/task?assigneeExpression=x")).statusCode()).isEqualTo(400);
    assertThat(principal.get(api("/task?assignee%45xpression=x")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_form_that_is_none_is_refused_and_no_fault_of_ours() throws Exception {
    Caller coordinator = as(Role.COORDINATOR);
    coordinator.get(api("/task"));
    for (String body :
        List.of(
            "null",
            "[]",
            "{\"variables\":[]}",
            "{\"variables\":{\"schoolYear\":5}}",
            "{\"variables\":{\"schoolYear\":null}}",
            "{\"variables\":{\"schoolYear\":{\"value\":\"{\",\"type\":\"Json\"}}}",
            "{\"variables\":{\"schoolYear\":{\"value\":\"<a/>\",\"type\":\"Xml\"}}}",
            "{\"variables\":{\"schoolYear\":{\"value\":\"rO0AB\",\"type\":\"Object\"}}}")) {
      HttpResponse<String> answer =
          coordinator.post(api("/process-definition/key/plt-year/submit-form"), body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).path("message").asText()).isNotBlank();
    }
    assertThat(coordinator.post(api("/task"), "null").statusCode()).isEqualTo(400);
    HttpResponse<String> byItself =
        coordinator.post(api("/process-definition/key/plt-meeting/submit-form"), "{}");
    assertThat(byItself.statusCode()).isEqualTo(400);
    assertThat(byItself.body()).contains("begins by itself");
  }

  @Test
  void tasklist_offers_to_start_what_the_organization_runs() throws Exception {
    String offers = api("/process-definition?latest=true&startableInTasklist=true");
    assertThat(JSON.readTree(as(Role.COORDINATOR).get(offers).body()).findValuesAsText("key"))
        .contains("plt-year", "program-year", "mentor-matching");
    Caller association = new Caller(mail("assoc", Role.COORDINATOR) + ":almanac");
    assertThat(JSON.readTree(association.get(offers).body()).findValuesAsText("key"))
        .contains("program-year", "mentor-matching")
        .doesNotContain("plt-year");
    HttpResponse<String> anyway =
        association.post(
            api("/process-definition/key/plt-year/submit-form"),
            "{\"variables\":{\"schoolYear\":{\"value\":\"2026-27\"}}}");
    assertThat(anyway.statusCode()).isEqualTo(400);
    assertThat(anyway.body()).contains("PLT is switched off in 2026-27");
  }

  @Test
  void a_stopped_mail_server_does_not_bring_the_house_down() throws Exception {
    assertThat(new Caller(null).get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void a_participant_sets_nothing_but_forms() throws Exception {
    Caller principal = as(Role.PRINCIPAL);
    principal.get(api("/task"));
    for (String way : List.of("complete", "resolve", "bpmnError", "delegate", "variables")) {
      HttpResponse<String> answer = principal.post(api("/task/x/" + way), "{}");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(JSON.readTree(answer.body()).path("message").asText()).isNotBlank();
    }
    assertThat(principal.post(api("/task/x/%63omplete"), "{}").statusCode()).isEqualTo(403);
    assertThat(principal.get(api("/identity/groups?userId=p0001")).statusCode()).isEqualTo(403);
    assertThat(principal.get(api("/authorization")).statusCode()).isEqualTo(403);
    assertThat(principal.page("/camunda/app/cockpit/" + engine.getName() + "/").statusCode())
        .isEqualTo(403);
    assertThat(principal.get(api("/user")).statusCode()).isEqualTo(403);
  }

  @Test
  void a_disguised_address_never_reaches_the_engine_unrecognized() throws Exception {
    Caller principal = as(Role.PRINCIPAL);
    String disguised = api("/task").replace("/engine/engine/", "/%65ngine/engine/");
    assertThat(principal.get(disguised).statusCode()).isEqualTo(404);
    for (String written :
        List.of("/camunda/api/admin;x=1/setup/default/user/create", "/camunda/api/engine;x/x")) {
      assertThat(principal.get(written).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_coordinator_sees_cockpit_and_a_participant_only_own_tasks() throws Exception {
    Caller coordinator = as(Role.COORDINATOR);
    assertThat(coordinator.page("/camunda/app/cockpit/" + engine.getName() + "/").statusCode())
        .isEqualTo(200);
    assertThat(coordinator.get(api("/process-definition/statistics")).statusCode()).isEqualTo(200);
    assertThat(coordinator.page("/camunda/app/admin/" + engine.getName() + "/").statusCode())
        .isEqualTo(403);
    HttpResponse<String> filters = as(Role.PRINCIPAL).get(api("/filter"));
    assertThat(JSON.readTree(filters.body())).hasSize(1);
  }

  @Test
  void tasklists_sign_out_ends_the_session() throws Exception {
    Caller principal = as(Role.PRINCIPAL);
    assertThat(principal.get(api("/task")).statusCode()).isEqualTo(200);
    principal.credentials = null;
    String out = "/camunda/api/admin/auth/user/" + engine.getName() + "/logout";
    assertThat(principal.post(out, "").statusCode()).isEqualTo(200);
    assertThat(principal.get(api("/task")).statusCode()).isEqualTo(401);
  }

  @Test
  void ten_wrong_passwords_mean_a_wait_and_no_lock() throws Exception {
    String mail = mail(Role.OFFICER);
    for (int i = 0; i < 10; i++) {
      new Caller(mail + ":wrong" + i).get("/");
    }
    HttpResponse<String> right = new Caller(mail + ":almanac").get(api("/task"));
    assertThat(right.statusCode()).isEqualTo(401);
    assertThat(right.body()).contains("minutes");
    assertThat(as(Role.PRINCIPAL).get(api("/task")).statusCode()).isEqualTo(200);
  }

  private Caller as(Role role) {
    return new Caller(mail(role) + ":almanac");
  }

  private String mail(Role role) {
    return mail("ddsb", role);
  }

  private String mail(String organization, Role role) {
    return holders.all(organization, role, calendars.of(organization).today()).get(0).mail();
  }

  private String api(String path) {
    return "/camunda/api/engine/engine/" + engine.getName() + path;
  }

  /** Somebody with a browser's memory for cookies. */
  private class Caller {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String credentials;
    private boolean withToken = true;

    Caller(String credentials) {
      this.credentials = credentials;
    }

    HttpResponse<String> get(String path) throws Exception {
      return send(request(path, "application/json").GET());
    }

    HttpResponse<String> page(String path) throws Exception {
      return send(request(path, "text/html").GET());
    }

    HttpResponse<String> post(String path, String body) throws Exception {
      return send(
          request(path, "application/json")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body)));
    }

    String cookie(String name) {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals(name))
          .map(HttpCookie::getValue)
          .findFirst()
          .orElse(null);
    }

    private HttpRequest.Builder request(String path, String accept) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept", accept);
      if (credentials != null) {
        byte[] plain = credentials.getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
      }
      String token = cookie("XSRF-TOKEN");
      if (withToken && token != null) {
        request.header("X-XSRF-TOKEN", token);
      }
      return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
