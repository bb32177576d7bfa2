package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.almanac.SharedAlmanacTest;
import org.almanac.engine.OwnTaskNames;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;

/** A mentor with two proposals knows at each place which of them it is about. */
@SharedAlmanacTest
@Import({AnAssociation.class, AtTheDesk.class})
class TwoProposalsTest {
  private static final String COFFEE = "Have one coffee before you answer";

  @Autowired AnAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired OwnTaskNames names;
  @Autowired List<NoticeText> texts;
  @Autowired ProposedPairs proposals;

  private String maya;

  @BeforeEach
  void maya_is_proposed_ana_and_ben() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    association.opens();
    association.member("Ana", "budget");
    association.member("Ben", "budget");
    maya = association.mentor("Maya", 2, "budget");
    association.hasDraft();
    association.publishes();
  }

  @Test
  void the_first_page_and_tasklist_name_the_other_to_whoever_has_the_task_and_to_nobody_else()
      throws Exception {
    desk.as(maya, association.code, Role.MENTOR);
    assertThat(desk.read("/"))
        .contains("Have one coffee with Ana Of", "Have one coffee with Ben Of");
    List<Task> tasks = association.open(COFFEE, maya);
    assertThat(tasks).hasSize(2);
    for (Task task : tasks) {
      String listed = listed(task);
      assertThat(names(maya, listed)).contains("Have one coffee with");
      assertThat(names(association.coordinator, listed)).doesNotContain("coffee with");
      assertThat(names(association.id("Ana"), listed)).doesNotContain("coffee with");
    }
    assertThat(association.runtime.createVariableInstanceQuery().list().toString())
        .doesNotContain("Ana Of");
  }

  @Test
  void a_reminder_and_the_word_that_we_look_on_name_the_other_as_well() {
    Task task = association.open(COFFEE, maya).get(0);
    String reminder =
        text("task-coming-up").write(item("task-coming-up", task.getId(), task.getId())).toString();
    assertThat(reminder).contains("Have one coffee with");
    ProposedPair ana =
        proposals.findByOrganizationOrderById(association.code).stream()
            .filter(pair -> pair.member().equals(association.id("Ana")))
            .findFirst()
            .orElseThrow();
    String key = MentorProposalProcess.businessKey(ana);
    assertThat(text(ElsewhereNotice.KIND).write(item(ElsewhereNotice.KIND, key, null)).toString())
        .contains("The pair with Ana Of");
  }

  private NoticeText text(String kind) {
    return texts.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
  }

  private NoticeItem item(String kind, String key, String task) {
    return new NoticeItem(association.code, key, kind, maya, 1, task, association.clock.instant());
  }

  private String names(String reader, String listed) throws Exception {
    return new String(
        names.in(reader, listed.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  /** As the engine's web API lists a task. */
  private static String listed(Task task) {
    return "[{\"id\":\"%s\",\"name\":\"%s\",\"assignee\":\"%s\",\"tenantId\":\"%s\","
            .formatted(task.getId(), task.getName(), task.getAssignee(), task.getTenantId())
        + "\"processDefinitionId\":\"%s\",\"processInstanceId\":\"%s\",\"taskDefinitionKey\":\"%s\"}]"
            .formatted(
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey());
  }
}
