package org.almanac.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How many tasks and mails a role may get in a month and in a year: {@code attention.yml}. Whoever
 * holds several roles has the budgets of all of them together, as they may do what all of them may;
 * a new principal with a mentor has the row of their own instead, which is less than the two. A
 * role without a row adds nothing.
 */
@Component
public class AttentionBudget {
  private static final String NEW_PRINCIPAL = "new-principal";
  private static final Set<String> AS_NEW_PRINCIPAL = Set.of("principal", "new-member");

  private final Properties budget;
  private final MessageSource messages;

  public AttentionBudget(MessageSource messages) {
    this.messages = messages;
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("attention.yml"));
    this.budget = yaml.getObject();
  }

  /** The words of the roles that have a budget; {@code new-principal} is one with a mentor. */
  public TreeSet<String> roles() {
    TreeSet<String> roles = new TreeSet<>();
    budget.keySet().forEach(name -> roles.add(name.toString().split("\\.")[0]));
    return roles;
  }

  /** How many mails one person of each role gets in a school month at the most, by role. */
  public Map<String, Integer> mailsInAMonth() {
    Map<String, Integer> most = new TreeMap<>();
    for (String role : roles()) {
      String mails = budget.getProperty(role + ".month.mails");
      if (mails != null) {
        most.put(role, Integer.valueOf(mails));
      }
    }
    return most;
  }

  /** How many mails somebody with all of these roles gets in a school month at the most. */
  public Optional<Integer> mailsInAMonth(Set<String> roles) {
    Map<String, Integer> most = mailsInAMonth();
    return together(roles, role -> Optional.ofNullable(most.get(role)));
  }

  /** How many tasks, or mails, one person of this role gets in this month at the most. */
  public Optional<Integer> most(String role, YearMonth month, String what) {
    String except = role + ".except." + month.getMonth().name().toLowerCase(Locale.ROOT) + ".";
    return Optional.ofNullable(first(except, role + ".month.", what));
  }

  /** How many tasks, or mails, one person of this role gets in a school year at the most. */
  public Optional<Integer> mostInAYear(String role, String what) {
    return Optional.ofNullable(first(role + ".year.", role + ".year.", what));
  }

  /** How many tasks, or mails, somebody with all of these roles gets in this month at the most. */
  public Optional<Integer> most(Set<String> roles, YearMonth month, String what) {
    return together(roles, role -> most(role, month, what));
  }

  /** What goes beyond the budget of one person with all of these roles in this month. */
  public List<Finding> beyond(Set<String> roles, YearMonth month, int tasks, int mails) {
    String who = String.join(" + ", rows(roles));
    List<Finding> findings = new ArrayList<>();
    Integer mostTasks = most(roles, month, "tasks").orElse(null);
    compare(findings, "tasks", who, month.toString(), tasks, mostTasks);
    Integer mostMails = most(roles, month, "mails").orElse(null);
    compare(findings, "mails", who, month.toString(), mails, mostMails);
    return findings;
  }

  /** What goes beyond the budget of one person with all of these roles in this school year. */
  public List<Finding> beyond(Set<String> roles, String schoolYear, int tasks, int mails) {
    String who = String.join(" + ", rows(roles));
    List<Finding> findings = new ArrayList<>();
    Integer mostTasks = together(roles, role -> mostInAYear(role, "tasks")).orElse(null);
    compare(findings, "tasks", who, schoolYear, tasks, mostTasks);
    Integer mostMails = together(roles, role -> mostInAYear(role, "mails")).orElse(null);
    compare(findings, "mails", who, schoolYear, mails, mostMails);
    return findings;
  }

  private static Optional<Integer> together(
      Set<String> roles, Function<String, Optional<Integer>> most) {
    return rows(roles).stream().map(most).flatMap(Optional::stream).reduce(Integer::sum);
  }

  /** The rows of the budget that count for whoever holds these roles. */
  public static TreeSet<String> rows(Set<String> roles) {
    TreeSet<String> rows = new TreeSet<>(roles);
    if (rows.containsAll(AS_NEW_PRINCIPAL)) {
      rows.removeAll(AS_NEW_PRINCIPAL);
      rows.add(NEW_PRINCIPAL);
    }
    return rows;
  }

  /** What goes beyond the budget of one person of this role in this month. */
  public List<Finding> beyond(String role, YearMonth month, int tasks, int mails) {
    return beyond(Set.of(role), month, tasks, mails);
  }

  /** What goes beyond the budget of one person of this role in the school year of this name. */
  public List<Finding> beyond(String role, String schoolYear, int tasks, int mails) {
    return beyond(Set.of(role), schoolYear, tasks, mails);
  }

  private Integer first(String before, String otherwise, String what) {
    String found = budget.getProperty(before + what, budget.getProperty(otherwise + what));
    return found == null ? null : Integer.valueOf(found);
  }

  private void compare(
      List<Finding> findings, String what, String role, String when, int spent, Integer most) {
    if (most != null && spent > most) {
      Object[] words = {role, when, spent, most};
      findings.add(
          new Finding(
              "attention." + what,
              Strength.REFUSE,
              messages.getMessage(
                  "rules.attention." + what, words, LocaleContextHolder.getLocale())));
    }
  }
}
