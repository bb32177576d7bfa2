package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.tasks.HandingOver;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who reads, agrees or approves in the place of somebody, and what of a group they see. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class ModerationStandInTest {
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired ReadingDesk desk;
  @Autowired Absences absences;
  @Autowired HandingOver handing;

  private GroupAtWork group;

  @BeforeEach
  void june() {
    district.opens();
    district.handsIn("301", "302");
    group = new GroupAtWork(district, bundles, desk);
  }

  /** Edge cases 17 and 21. */
  @Test
  void who_reads_in_the_group_or_led_a_school_of_it_before_stands_in_for_no_reader() {
    district.publishes();
    formerly("s3", "201");
    away("s1", "s2", "s3");
    assertThat(district.waiting(GroupAtWork.READ, "s2")).as("only the own").hasSize(1);
    assertThat(district.waiting(GroupAtWork.READ, "s3")).as("led one of them before").isEmpty();
    assertThat(district.waiting(GroupAtWork.READ, "s1")).as("it waits").hasSize(1);
  }

  @Test
  void who_led_a_family_of_the_group_before_reads_there_in_nobodys_place() {
    district.roles.save(
        new RoleAssignment(
                district.persons.findById(district.id("s3")).orElseThrow(),
                Role.SUPERINTENDENT,
                district.unit("F2"),
                LocalDate.of(2021, 8, 1))
            .until(LocalDate.of(2024, 7, 31)));
    district.publishes();
    district.send(
        "cora",
        ReadTogether.page(1) + "/replace",
        Map.of("person", district.id("s1"), "by", district.id("s3")));
    assertThat(district.waiting(GroupAtWork.READ, "s1")).hasSize(1);
    assertThat(district.waiting(GroupAtWork.READ, "s3")).isEmpty();
  }

  @Test
  void who_stands_in_for_the_writer_sees_the_notes_that_are_agreed_on() {
    district.publishes();
    group.reads(1);
    Task agree = group.open(1, GroupAtWork.AGREE).get(0);
    String writer = agree.getAssignee().replace(district.code, "");
    away(writer, "s3", "dora");
    assertThat(district.waiting(GroupAtWork.AGREE, "s3")).hasSize(1);
    assertThat(district.open("s3", ReadTogether.page(1) + "/feedback").text()).contains("I wonder");
  }

  @Test
  void who_approves_without_having_read_in_the_group_sees_the_feedback_and_no_notes() {
    district
        .jdbc
        .sql("update setting set setting_value = 'off' where organization = ? and setting_key = ?")
        .params(district.code, "moderation.read-first")
        .update();
    district.publishes();
    group.reads(1);
    group.agrees(1);
    away("s1", "dora", "s3");
    assertThat(district.waiting(GroupAtWork.APPROVE, "dora")).hasSize(1);
    assertThat(district.open("dora", ReadTogether.page(1) + "/feedback").text())
        .contains("question of 101")
        .doesNotContain("I wonder");
    assertThat(district.open("dora", ReadTogether.page(1)).text()).doesNotContain("I wonder");
    assertThat(district.open("s2", ReadTogether.page(1)).text()).contains("I wonder");
  }

  private void away(String name, String substitute, String next) {
    var persons = district.persons;
    absences.save(
        new Absence(
            persons.findById(district.id(name)).orElseThrow(),
            JUNE,
            JUNE.plusDays(30),
            persons.findById(district.id(substitute)).orElseThrow(),
            persons.findById(district.id(next)).orElseThrow()));
    handing.follow(district.code);
  }

  private void formerly(String name, String school) {
    district.roles.save(
        new RoleAssignment(
                district.persons.findById(district.id(name)).orElseThrow(),
                Role.PRINCIPAL,
                district.unit(school),
                LocalDate.of(2021, 8, 1))
            .until(LocalDate.of(2024, 7, 31)));
  }
}
