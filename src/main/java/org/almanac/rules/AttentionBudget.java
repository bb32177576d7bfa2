package org.almanac.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How many tasks and mails a role may get in a month and in a year: {@code attention.yml}. */
@Component
public class AttentionBudget {
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

  /** How many tasks, or mails, one person of this role gets in this month at the most. */
  public Optional<Integer> most(String role, YearMonth month, String what) {
    String except = role + ".except." + month.getMonth().name().toLowerCase(Locale.ROOT) + ".";
    return Optional.ofNullable(first(except, role + ".month.", what));
  }

  /** How many tasks, or mails, one person of this role gets in a school year at the most. */
  public Optional<Integer> mostInAYear(String role, String what) {
    return Optional.ofNullable(first(role + ".year.", role + ".year.", what));
  }

  /** What goes beyond the budget of one person of this role in this month. */
  public List<Finding> beyond(String role, YearMonth month, int tasks, int mails) {
    List<Finding> findings = new ArrayList<>();
    compare(
        findings, "tasks", role, month.toString(), tasks, most(role, month, "tasks").orElse(null));
    compare(
        findings, "mails", role, month.toString(), mails, most(role, month, "mails").orElse(null));
    return findings;
  }

  /** What goes beyond the budget of one person of this role in the school year of this name. */
  public List<Finding> beyond(String role, String schoolYear, int tasks, int mails) {
    List<Finding> findings = new ArrayList<>();
    compare(findings, "tasks", role, schoolYear, tasks, mostInAYear(role, "tasks").orElse(null));
    compare(findings, "mails", role, schoolYear, mails, mostInAYear(role, "mails").orElse(null));
    return findings;
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
