package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.DayWords;
import org.almanac.people.Pair;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.registers.Apart;
import org.almanac.registers.MemberSaid;
import org.almanac.registers.Registering;
import org.almanac.rules.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who is offered to mentor meanwhile, and what a list may tell whoever reads it. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class, AtThePages.class})
class InterimChoiceTest {
  private static final LocalDate FROM = DAY.plusDays(10);
  private static final LocalDate TO = FROM.plusDays(60);

  @Autowired SmallAssociation association;
  @Autowired AtThePages pages;
  @Autowired Registering registering;
  @Autowired Aways aways;
  @Autowired Apart apart;
  @Autowired Profiles profiles;

  private String mia;
  private String max;
  private String moe;
  private String cora;

  @BeforeEach
  void the_mentor_is_away() {
    association.opens();
    mia = association.mia;
    max = association.max;
    moe = association.moe;
    cora = association.coordinator;
    association.agree(mia, max, DAY);
    aways.save(new Away(association.code, max, FROM, TO));
    association.moveTo(FROM);
  }

  @Test
  void whom_the_member_avoids_is_never_offered_nor_taken() {
    assertThat(reads(cora)).contains("Of " + association.code + ", Moe");
    avoids(moe);
    assertThat(reads(cora)).doesNotContain("Of " + association.code + ", Moe");
    assertThat(tries(cora, moe)).contains("choose one of the list");
  }

  @Test
  void an_avoided_mentor_who_coordinates_reads_the_same_as_one_who_is_not_avoided() {
    association.holds(moe, Role.COORDINATOR, "000", DAY, null);
    String before = reads(moe);
    String tried = tries(moe, moe);
    assertThat(before)
        .contains("stand on no list that you read yourself")
        .doesNotContain("Of " + association.code + ", Moe");
    avoids(moe);
    assertThat(reads(moe)).isEqualTo(before);
    assertThat(tries(moe, moe)).isEqualTo(tried).contains("choose one of the list");
  }

  @Test
  void a_member_who_coordinates_reads_no_list_about_themselves() {
    association.holds(mia, Role.COORDINATOR, "000", DAY, null);
    assertThat(reads(mia))
        .contains("another coordinator finds somebody for you")
        .doesNotContain("Of " + association.code + ", Moe");
    assertThat(tries(mia, moe)).contains("choose one of the list");
  }

  @Test
  void who_leads_the_member_by_the_first_day_is_not_taken_and_the_page_says_why() {
    association.holds(moe, Role.SUPERINTENDENT, "F1", FROM.plusDays(5), null);
    String path = "/mentorships/" + mia + "/look";
    String from = FROM.plusDays(5).toString();
    assertThat(
            pages
                .sends(cora, path, "what", "interim", "mentor", moe, "from", from, "to", "" + TO)
                .read())
        .contains("Moe", "by then they lead this member");
  }

  @Test
  void who_was_not_prepared_or_has_no_years_left_is_not_offered_where_the_rules_refuse() {
    refuses("matching.prepared");
    refuses("matching.years.contract");
    association.takesOn(moe, 1);
    assertThat(reads(cora)).as("not at the preparation").doesNotContain(offered());
    association
        .jdbc
        .sql("update mentor_entry set prepared_on = ? where person_id = ?")
        .params(DAY, moe)
        .update();
    assertThat(reads(cora)).contains(offered());
    association
        .jdbc
        .sql("update mentor_entry set years_in_contract = 3, years_in_all = 3 where person_id = ?")
        .param(moe)
        .update();
    assertThat(reads(cora)).as("three years of three").doesNotContain(offered());
    assertThat(tries(cora, moe)).contains("choose one of the list");
  }

  @Test
  void who_stays_apart_from_the_member_since_they_parted_is_not_offered() {
    apart.keep(association.code, mia, moe);
    assertThat(reads(cora)).doesNotContain(offered());
    assertThat(tries(cora, moe)).contains("choose one of the list");
  }

  @Test
  void who_has_room_today_and_none_while_they_would_be_there_is_not_taken() {
    String ana = association.person("ana", Role.PRINCIPAL, "102");
    association.pairs.save(
        new Pair(
            association.persons.findById(moe).orElseThrow(),
            association.persons.findById(ana).orElseThrow(),
            FROM.plusMonths(5)));
    String path = "/mentorships/" + mia + "/look";
    String to = "" + FROM.plusMonths(7);
    assertThat(reads(cora)).contains(offered());
    assertThat(
            pages
                .sends(cora, path, "what", "interim", "mentor", moe, "from", "" + FROM, "to", to)
                .read())
        .contains("have no room or no years left until the end");
  }

  @Test
  void the_list_is_about_the_whole_time_away_and_says_from_when_who_has_room_later_on() {
    LocalDate first = FROM.plusDays(10);
    LocalDate last = FROM.plusDays(70);
    aways.deleteAll(aways.findByOrganizationOrderByFromDay(association.code));
    aways.save(new Away(association.code, max, first, last));
    String ana = association.person("ana", Role.PRINCIPAL, "102");
    Pair pair =
        new Pair(
            association.persons.findById(moe).orElseThrow(),
            association.persons.findById(ana).orElseThrow(),
            DAY);
    association.pairs.save(pair.until(first.minusDays(1)));
    assertThat(reads(cora)).as("none today, but all the time then").contains(offered() + "<");
    association.pairs.save(pair.until(first.plusDays(19)));
    String later = DayWords.now().dateOfYear(first.plusDays(20));
    assertThat(reads(cora)).contains(offered() + ", from " + later + " on<");
    association.pairs.save(pair.until(last));
    assertThat(reads(cora)).as("none before the mentor is back").doesNotContain(offered());
  }

  @Test
  void who_has_no_room_today_and_has_it_from_the_first_day_on_is_taken() {
    String ana = association.person("ana", Role.PRINCIPAL, "102");
    association.pairs.save(
        new Pair(
                association.persons.findById(moe).orElseThrow(),
                association.persons.findById(ana).orElseThrow(),
                DAY)
            .until(FROM.plusDays(9)));
    String path = "/mentorships/" + mia + "/look";
    String from = "" + FROM.plusDays(10);
    assertThat(
            pages
                .sends(cora, path, "what", "interim", "mentor", moe, "from", from, "to", "" + TO)
                .read())
        .contains("is there for Mia")
        .doesNotContain("choose one of the list");
  }

  private String offered() {
    return "Of " + association.code + ", Moe";
  }

  private void refuses(String rule) {
    association
        .jdbc
        .sql("update setting set strength = 'refuse' where organization = ? and setting_key = ?")
        .params(association.code, rule)
        .update();
    profiles.seed(association.code, "gentle"); // reads the rows anew
  }

  private void avoids(String person) {
    registering.member(
        association.code,
        mia,
        new MemberSaid(
            "superintendent-schools", DAY, null, Set.of(), null, Set.of(), Set.of(person)),
        cora);
  }

  private String reads(String reader) {
    return plain(pages.opens(reader, "/mentorships/" + mia));
  }

  private String tries(String reader, String mentor) {
    String path = "/mentorships/" + mia + "/look";
    return plain(
        pages.sends(
            reader, path, "what", "interim", "mentor", mentor, "from", "" + FROM, "to", "" + TO));
  }

  /** Without what is drawn anew for each page. */
  private static String plain(AtThePages.Shown shown) {
    return shown.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
