package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AttentionBudgetTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private final AttentionBudget budget = new AttentionBudget(messages());

  @ParameterizedTest(name = "{0}: {1} tasks and {2} mails a month, {3} and {4} a year")
  @CsvSource({
    "principal,1,3,12,28",
    "new-principal,2,4,20,40",
    "superintendent,3,4,35,40",
    "officer,3,3,30,35",
    "new-member,2,2,14,24",
    "mentor,1,2,10,20",
    "coordinator,9,6,90,60",
    "teacher-leader,0,0,0,0"
  })
  void the_table_of_the_handbook(
      String role, int tasks, int mails, int yearsTasks, int yearsMails) {
    assertThat(budget.beyond(role, NOVEMBER, tasks, mails)).isEmpty();
    assertThat(budget.beyond(role, NOVEMBER, tasks + 1, mails + 1)).hasSize(2);
    assertThat(budget.beyond(role, "2026-27", yearsTasks, yearsMails)).isEmpty();
    assertThat(budget.beyond(role, "2026-27", yearsTasks + 1, yearsMails + 1)).hasSize(2);
  }

  @Test
  void a_superintendent_gets_two_tasks_in_july_and_august() {
    for (int month : new int[] {7, 8}) {
      assertThat(budget.beyond("superintendent", YearMonth.of(2027, month), 2, 4)).isEmpty();
      assertThat(budget.beyond("superintendent", YearMonth.of(2027, month), 3, 5)).hasSize(2);
    }
    assertThat(budget.beyond("superintendent", NOVEMBER, 3, 4)).isEmpty();
  }

  @Test
  void a_principal_drafts_and_answers_beside_the_card_in_june_september_or_october() {
    for (int month : new int[] {6, 9, 10}) {
      assertThat(budget.beyond("principal", YearMonth.of(2027, month), 2, 3)).isEmpty();
      assertThat(budget.beyond("principal", YearMonth.of(2027, month), 3, 3)).hasSize(1);
    }
    assertThat(budget.beyond("principal", NOVEMBER, 2, 3)).hasSize(1);
  }

  @Test
  void a_vice_principal_has_one_task_and_two_mails_a_year() {
    assertThat(budget.beyond("vice-principal", "2026-27", 1, 2)).isEmpty();
    assertThat(budget.beyond("vice-principal", "2026-27", 2, 3)).hasSize(2);
  }

  @Test
  void a_finding_says_whose_attention_and_when() {
    List<Finding> findings = budget.beyond("principal", NOVEMBER, 2, 0);

    assertThat(findings).extracting(Finding::rule).containsExactly("attention.tasks");
    assertThat(findings.get(0).message())
        .isEqualTo("principal, 2026-11: 2 tasks for one person, and the budget is 1.");
  }

  @Test
  void whoever_holds_several_roles_has_the_budgets_of_all_of_them_together() {
    Set<String> mentors = Set.of("principal", "mentor");
    assertThat(budget.beyond(mentors, NOVEMBER, 2, 5)).isEmpty();
    assertThat(budget.beyond(mentors, "2026-27", 22, 48)).isEmpty();
    assertThat(budget.beyond(mentors, NOVEMBER, 3, 6))
        .extracting(Finding::message)
        .containsExactly(
            "mentor + principal, 2026-11: 3 tasks for one person, and the budget is 2.",
            "mentor + principal, 2026-11: 6 mails for one person, and the budget is 5.");
    assertThat(budget.mailsInAMonth(mentors)).contains(5);
  }

  @Test
  void a_new_principal_with_a_mentor_has_a_row_of_their_own() {
    Set<String> roles = Set.of("principal", "new-member");
    assertThat(budget.beyond(roles, NOVEMBER, 2, 4)).isEmpty();
    assertThat(budget.beyond(roles, NOVEMBER, 3, 5)).hasSize(2);
    assertThat(budget.beyond(roles, "2026-27", 21, 41)).hasSize(2);
    assertThat(budget.beyond(Set.of("principal", "new-member", "mentor"), NOVEMBER, 3, 6))
        .isEmpty();
  }

  @Test
  void a_role_without_a_row_adds_nothing() {
    assertThat(budget.most(Set.of("director", "mentor"), NOVEMBER, "mails")).contains(2);
    assertThat(budget.most(Set.of("director"), NOVEMBER, "mails")).isEmpty();
    assertThat(budget.most(Set.of(), NOVEMBER, "tasks")).isEmpty();
  }

  @Test
  void a_role_without_a_budget_is_not_limited() {
    assertThat(budget.roles()).doesNotContain("director");
    assertThat(budget.beyond("director", NOVEMBER, 20, 20)).isEmpty();
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/rules");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
