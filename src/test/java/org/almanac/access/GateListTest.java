package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.people.Role;
import org.junit.jupiter.api.Test;

class GateListTest {
  private static final SignedIn PRINCIPAL =
      new SignedIn("p0007", "ddsb", "Lee Chan", Set.of(Role.PRINCIPAL));
  private static final SignedIn COORDINATOR =
      new SignedIn("p0001", "ddsb", "Jo Park", Set.of(Role.COORDINATOR));

  private final GateList list = GateList.read();

  @Test
  void every_operation_that_is_declared_is_opened_by_a_line_or_known_to_be_closed()
      throws IOException {
    Set<String> thoughtOf = opened();
    thoughtOf.addAll(closed());
    assertThat(DeclaredOperations.all()).hasSizeGreaterThan(500).isSubsetOf(thoughtOf);
  }

  @Test
  void every_line_opens_an_operation_that_is_declared() {
    assertThat(DeclaredOperations.all()).containsAll(opened());
  }

  @Test
  void nothing_is_both_opened_and_closed_and_nothing_closed_is_unknown() throws IOException {
    assertThat(closed()).doesNotContainAnyElementsOf(opened());
    assertThat(DeclaredOperations.all()).containsAll(closed());
  }

  @Test
  void a_word_of_the_engine_is_never_taken_for_an_id() throws IOException {
    for (String operation : closed()) {
      String[] words = operation.replace("{}", "7").split(" /", 2);
      assertThat(opens(words[0], words[1], PRINCIPAL)).as(operation).isFalse();
      assertThat(opens(words[0], words[1], COORDINATOR)).as(operation).isFalse();
    }
    for (GateList.Line line : list.lines()) {
      if (line.audience().equals("coordinator")) {
        String path = String.join("/", line.path()).replaceAll("\\{[a-z*]*}", "7");
        assertThat(opens(line.method(), path, PRINCIPAL)).as(path).isFalse();
      }
    }
  }

  @Test
  void a_participant_sends_a_form_and_completes_in_no_other_way() {
    assertThat(opens("POST", "engine/engine/default/task/7/submit-form", PRINCIPAL)).isTrue();
    for (String way :
        List.of("complete", "resolve", "bpmnError", "bpmnEscalation", "delegate", "claim")) {
      assertThat(opens("POST", "engine/engine/default/task/7/" + way, PRINCIPAL)).isFalse();
      assertThat(opens("POST", "engine/engine/default/task/7/" + way, COORDINATOR)).isFalse();
    }
  }

  @Test
  void nobody_writes_variables_filters_users_or_deployments() {
    for (SignedIn who : List.of(PRINCIPAL, COORDINATOR)) {
      assertThat(opens("PUT", "engine/engine/default/task/7/variables/x", who)).isFalse();
      assertThat(opens("POST", "engine/engine/default/process-instance/7/variables", who))
          .isFalse();
      assertThat(opens("POST", "engine/engine/default/filter/create", who)).isFalse();
      assertThat(opens("PUT", "engine/engine/default/user/" + who.id() + "/profile", who))
          .isFalse();
      assertThat(opens("DELETE", "engine/engine/default/user/" + who.id(), who)).isFalse();
      assertThat(opens("POST", "engine/engine/default/deployment/create", who)).isFalse();
      assertThat(opens("POST", "engine/engine/default/signal", who)).isFalse();
      assertThat(opens("GET", "engine/engine/default/task/7/rendered-form", who)).isFalse();
      assertThat(opens("POST", "engine/engine/default/process-definition/7/start", who)).isFalse();
    }
  }

  @Test
  void only_ones_own_groups_and_profile() {
    String groups = "engine/engine/default/identity/groups";
    assertThat(open("GET", groups, Map.of("userId", List.of("p0007")), PRINCIPAL)).isTrue();
    assertThat(open("GET", groups, Map.of("userId", List.of("p0001")), PRINCIPAL)).isFalse();
    assertThat(open("GET", groups, Map.of(), PRINCIPAL)).isFalse();
    assertThat(open("GET", groups, Map.of("userId", List.of("p0007", "p0001")), PRINCIPAL))
        .isFalse();
    assertThat(opens("GET", "engine/engine/default/user/p0007/profile", PRINCIPAL)).isTrue();
    assertThat(opens("GET", "engine/engine/default/user/p0001/profile", PRINCIPAL)).isFalse();
    assertThat(opens("GET", "engine/engine/default/user/p0007/profile", COORDINATOR)).isTrue();
  }

  @Test
  void cockpit_is_for_coordinators() {
    String instances = "cockpit/plugin/base/default/process-instance";
    assertThat(opens("POST", instances, COORDINATOR)).isTrue();
    assertThat(opens("POST", instances, PRINCIPAL)).isFalse();
  }

  private boolean opens(String method, String path, SignedIn who) {
    return open(method, path, Map.of(), who);
  }

  private boolean open(String method, String path, Map<String, List<String>> query, SignedIn who) {
    return list.open(method, GateList.Line.split(path), query, who).isPresent();
  }

  private Set<String> opened() {
    return list.lines().stream()
        .map(GateList.Line::operation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> closed() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/access/closed-operations.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
