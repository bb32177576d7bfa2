package org.almanac.imports;

import static org.almanac.imports.Village.PEOPLE;
import static org.almanac.imports.Village.ROLES;
import static org.almanac.imports.Village.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.almanac.engine.Tenants;
import org.almanac.people.Newcomers;
import org.almanac.tasks.HandingOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One button does exactly what was shown, all or nothing. */
@ImportsSlice
@Import({Importing.class, Runs.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
class ImportingTest {
  private static final String VDSB = Village.CODE;
  private static final List<Upload> FILES =
      List.of(
          file("people.csv", PEOPLE + "9,Noor,Haddad,noor@example.org,\n"),
          file(
              "roles.csv",
              ROLES
                  + "2,principal,890855,,2021-08-01,2026-08-16\n9,principal,890855,,2026-08-17,\n"));

  @MockitoBean HandingOver handingOver;
  @MockitoBean Tenants tenants;
  @MockitoBean Newcomers newcomers;
  @Autowired Village village;
  @Autowired Importing importing;
  @Autowired Runs runs;
  @Autowired Looks looks;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void build() {
    when(tenants.within(anyString(), ArgumentMatchers.<Supplier<Object>>any()))
        .thenAnswer(call -> call.<Supplier<?>>getArgument(1).get());
    jdbc.sql("update unit set parent_id = null").update();
    for (String table :
        List.of(
            "import_file",
            "import_run",
            "pair",
            "role_assignment",
            "person",
            "unit",
            "setting",
            "organization")) {
      jdbc.sql("delete from " + table).update();
    }
    transaction.executeWithoutResult(status -> village.build());
  }

  @Test
  void the_button_does_exactly_what_was_shown_and_the_record_says_who_when_and_how_much() {
    Run run = keep();
    importing.begin(run, shown(), "p2", Locale.ENGLISH);

    Run done = runs.find(VDSB, run.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(Run.State.DONE);
    assertThat(done.by()).isEqualTo("p2");
    assertThat(done.finished()).isEqualTo("2026-08-17T13:00:00Z");
    assertThat(List.of(done.added(), done.changed(), done.ended())).containsExactly(2, 0, 1);
    assertThat(runs.files(done)).as("the files aren't kept").isEmpty();
    assertThat(runs.done(VDSB)).hasSize(1);
    assertThat(looks.look(VDSB, FILES, "nobody", Locale.ENGLISH).changes()).isEmpty();
    verify(handingOver).follow(VDSB);
  }

  @Test
  void when_anything_stops_it_nothing_is_changed() {
    doThrow(new IllegalStateException("on purpose")).when(newcomers).welcome(any());
    Run run = keep();
    List<String> before = rows();

    importing.begin(run, shown(), "p2", Locale.ENGLISH);

    Run back = runs.find(VDSB, run.id()).orElseThrow();
    assertThat(back.state()).isEqualTo(Run.State.LOOKED);
    assertThat(back.note()).isEqualTo("stopped");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void what_was_not_shown_is_not_done() {
    Run run = keep();
    List<String> before = rows();

    importing.begin(run, "something else", "p2", Locale.ENGLISH);

    assertThat(runs.find(VDSB, run.id()).orElseThrow().note()).isEqualTo("moved");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_second_click_does_nothing_twice() {
    Run run = keep();
    String shown = shown();
    importing.begin(run, shown, "p2", Locale.ENGLISH);
    List<String> before = rows();
    importing.begin(run, shown, "p3", Locale.ENGLISH);
    assertThat(rows()).isEqualTo(before);
    assertThat(runs.find(VDSB, run.id()).orElseThrow().by()).isEqualTo("p2");
  }

  @Test
  void a_run_is_found_in_its_own_organization_only() {
    assertThat(runs.find("wdsb", keep().id())).isEmpty();
  }

  @Test
  void files_that_were_only_looked_at_give_way_to_the_next() {
    Run first = keep();
    Run second = keep();
    assertThat(runs.find(VDSB, first.id())).isEmpty();
    assertThat(runs.files(second)).hasSize(2);
  }

  @Test
  void a_stop_in_the_middle_leaves_the_look() {
    Run run = keep();
    runs.begin(run, "p2");
    runs.afterAStop();
    assertThat(runs.find(VDSB, run.id()).orElseThrow().note()).isEqualTo("stopped");
  }

  private Run keep() {
    return runs.find(VDSB, runs.keep(VDSB, "p1", FILES)).orElseThrow();
  }

  private String shown() {
    return looks.look(VDSB, FILES, "nobody", Locale.ENGLISH).fingerprint();
  }

  /** Without the state of the run itself. */
  private List<String> rows() {
    return transaction.execute(
        status -> village.rows().stream().filter(row -> !row.startsWith("import_")).toList());
  }
}
