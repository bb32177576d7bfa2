package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.Rhythm;
import org.almanac.invitations.ProgramDates;
import org.almanac.invitations.ProgramYear;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingInvitations;
import org.almanac.meetings.Meetings;
import org.almanac.people.PeopleChange;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Find us a time: three proposals, one tap, an entry in both calendars. */
@SharedAlmanacTest
@Import({SmallAssociation.class, TouchScene.class, AtTheDesk.class, FindUsATimeTest.Together.class})
class FindUsATimeTest {
  private static final LocalDate FOURTEENTH = LocalDate.of(2026, 10, 14);

  @Autowired TouchScene scene;
  @Autowired AtTheDesk desk;
  @Autowired Times times;
  @Autowired Contact contact;
  @Autowired Convening convening;
  @Autowired Together together;
  @Autowired Calendars calendars;
  @Autowired JdbcClient jdbc;

  private String mia;
  private String max;

  /** Meetings of which a test says who takes part. */
  @TestComponent
  static class Together implements ProgramDates {
    private final Meetings meetings;
    private final MeetingInvitations invitations;
    Set<String> members = Set.of();
    Set<String> others = Set.of();

    Together(Meetings meetings, MeetingInvitations invitations) {
      this.meetings = meetings;
      this.invitations = invitations;
    }

    @Override
    public List<ProgramYear> of(String organization, String person) {
      List<Meeting> all =
          meetings.findByOrganizationAndDateBetweenOrderByDate(
              organization, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
      return List.of(
          new ProgramYear(
              "T",
              "T",
              all.stream()
                  .filter(m -> (m.key().startsWith("X") ? others : members).contains(person))
                  .map(invitations::event)
                  .toList()));
    }
  }

  @BeforeEach
  void aPair() {
    scene.opens();
    mia = scene.association.mia;
    max = scene.association.max;
    together.members = Set.of(mia, max);
    together.others = Set.of(mia);
    scene.moveTo(LocalDate.of(2026, 9, 14), "10:00");
    desk.as(mia, scene.code(), Role.NEW_MEMBER);
  }

  @Test
  void both_are_at_the_plt_on_the_14th_lunch() {
    meets("PLT-2026-10", FOURTEENTH, 9, 180);
    List<TimeProposal> proposals = times.proposals(scene.pair());
    assertThat(proposals).hasSize(3);
    assertThat(proposals).extracting(TimeProposal::name).doesNotHaveDuplicates();
    assertThat(proposals.get(0).kind()).isEqualTo(TimeProposal.Kind.LUNCH);
    assertThat(proposals.get(2).kind()).isEqualTo(TimeProposal.Kind.DAY);
    assertThat(proposals.get(0).begins()).isEqualTo(at(FOURTEENTH, 12, 0));
    assertThat(proposals.get(0).ends()).isEqualTo(at(FOURTEENTH, 12, 45));
    assertThat(desk.read("/in-touch/" + mia + "/time"))
        .contains("Find us a time", "Wednesday, 14 October, 12:00–12:45", "Lunch after");
  }

  @Test
  void the_note_itself_proposes_the_lunch() {
    meets("PLT-2026-11", LocalDate.of(2026, 11, 18), 9, 180);
    scene.round(TouchScene.DUE);
    assertThat(scene.links(max).keySet())
        .anyMatch(
            label ->
                label.startsWith("Find us a time: both of you are at")
                    && label.endsWith("on Wednesday, 18 November, lunch?"));
  }

  @Test
  void half_an_hour_before_the_coffee() {
    meets("PLT-2026-10", FOURTEENTH, 9, 180);
    jdbc.sql("update meeting set coffee_at = ? where organization = ?")
        .params(java.sql.Timestamp.from(at(FOURTEENTH, 8, 30).toInstant()), scene.code())
        .update();
    TimeProposal before = times.proposals(scene.pair()).get(1);
    assertThat(before.kind()).isEqualTo(TimeProposal.Kind.BEFORE);
    assertThat(before.begins()).isEqualTo(at(FOURTEENTH, 8, 0));
    assertThat(before.ends()).isEqualTo(at(FOURTEENTH, 8, 30));
  }

  @Test
  void a_meeting_at_which_only_one_of_them_is_is_no_place_to_meet_but_takes_the_time() {
    LocalDate soon = calendars.of(scene.code()).plusWorkingDays(Rhythm.SYSTEM, today(), 3);
    meets("X-1", soon, 9, 420);
    List<TimeProposal> proposals = times.proposals(scene.pair());
    assertThat(proposals).hasSize(3).allMatch(p -> p.kind() == TimeProposal.Kind.DAY);
    assertThat(proposals)
        .noneMatch(
            p -> p.day().equals(soon) && p.begins().getHour() >= 9 && p.begins().getHour() < 16);
  }

  @Test
  void else_working_days_of_both_roles_at_reasonable_hours() {
    var calendar = calendars.of(scene.code());
    List<TimeProposal> proposals = times.proposals(scene.pair());
    assertThat(proposals).hasSize(3);
    for (TimeProposal each : proposals) {
      assertThat(calendar.working(Rhythm.SCHOOL, each.day())).isTrue();
      assertThat(calendar.working(Rhythm.SYSTEM, each.day())).isTrue();
      assertThat(each.begins().toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(16, 15));
      assertThat(each.day()).isAfterOrEqualTo(LocalDate.of(2026, 9, 17));
    }
    assertThat(proposals.stream().map(TimeProposal::day)).doesNotHaveDuplicates();
    assertThat(proposals.stream().map(p -> p.begins().toLocalTime())).doesNotHaveDuplicates();
  }

  @Test
  void not_on_days_on_which_one_of_them_is_away() {
    LocalDate from = LocalDate.of(2026, 9, 16);
    scene.association.says(
        new PeopleChange.Away(max, from, from.plusDays(9), scene.association.moe, null));
    assertThat(times.proposals(scene.pair()))
        .hasSize(3)
        .allMatch(each -> each.day().isAfter(from.plusDays(9)));
  }

  @Test
  void choosing_one_sends_a_calendar_entry_to_both_and_ends_the_silence() throws Exception {
    meets("PLT-2026-10", FOURTEENTH, 9, 180);
    desk.send("/in-touch/" + mia + "/time", "time", times.proposals(scene.pair()).get(0).name());
    scene.round(LocalDate.of(2026, 9, 15));
    VEvent mine = entry(mia);
    assertThat(entry(max).getUid().getValue()).isEqualTo(mine.getUid().getValue());
    assertThat(mine.getSummary().getValue()).isEqualTo("Time with Max Of " + scene.code());
    assertThat(mine.getDateStart().getValue().toInstant())
        .isEqualTo(at(FOURTEENTH, 12, 0).toInstant());
    assertThat(mine.getSequence().getValue()).isZero();
    assertThat(scene.newest(max)).contains("You and Mia: Wednesday, 14 October, 12:00");
    assertThat(contact.of(scene.pair()).countsFrom()).isEqualTo(FOURTEENTH);
    assertThat(desk.read("/in-touch/" + mia)).contains("Wednesday, 14 October, 12:00–12:45");
  }

  @Test
  void another_hour_keeps_the_entrys_name_for_life_and_the_calendars_follow() throws Exception {
    String page = "/in-touch/" + mia + "/time";
    desk.send(page, "time", times.proposals(scene.pair()).get(0).name());
    scene.round(LocalDate.of(2026, 9, 15));
    String uid = entry(mia).getUid().getValue();
    assertThat(times.proposals(scene.pair()))
        .hasSize(3)
        .noneMatch(
            each -> each.begins().toInstant().equals(times.next(scene.pair()).get().beginsAt()));
    desk.as(max, scene.code(), Role.MENTOR);
    String other = times.proposals(scene.pair()).get(2).name();
    desk.send(page, "time", other);
    scene.round(LocalDate.of(2026, 9, 16));
    assertThat(entry(mia).getUid().getValue()).isEqualTo(uid);
    assertThat(entry(mia).getSequence().getValue()).isEqualTo(1);
    assertThat(scene.newest(mia)).contains("You and Max, now:");
    desk.send(page + "/off");
    scene.round(LocalDate.of(2026, 9, 17));
    assertThat(calendar(mia).getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(entry(mia).getUid().getValue()).isEqualTo(uid);
    assertThat(entry(mia).getSequence().getValue()).isEqualTo(2);
    assertThat(times.next(scene.pair())).isEmpty();
  }

  @Test
  void taken_back_before_the_mail_left_no_calendar_hears_of_it() {
    String page = "/in-touch/" + mia + "/time";
    desk.send(page, "time", times.proposals(scene.pair()).get(0).name());
    desk.send(page + "/off");
    scene.round(LocalDate.of(2026, 9, 15));
    assertThat(scene.mails(mia)).isEmpty();
  }

  @Test
  void the_meeting_moves_and_the_lunch_beside_it_goes_out_of_both_calendars() throws Exception {
    Meeting meeting = meets("PLT-2026-10", FOURTEENTH, 9, 180);
    desk.send("/in-touch/" + mia + "/time", "time", times.proposals(scene.pair()).get(0).name());
    scene.round(LocalDate.of(2026, 9, 15));
    jdbc.sql("update meeting set begins_at = ? where organization = ? and meeting_key = ?")
        .params(
            java.sql.Timestamp.from(at(FOURTEENTH.plusDays(1), 9, 0).toInstant()),
            scene.code(),
            meeting.key())
        .update();
    scene.round(LocalDate.of(2026, 9, 16));
    assertThat(calendar(max).getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(scene.newest(max)).contains("not on Wednesday, 14 October after all");
  }

  @Test
  void the_pair_comes_apart_and_its_hour_goes_out_of_both_calendars() throws Exception {
    desk.send("/in-touch/" + mia + "/time", "time", times.proposals(scene.pair()).get(2).name());
    scene.round(LocalDate.of(2026, 9, 15));
    scene.association.ends(max, Role.MENTOR, LocalDate.of(2026, 9, 15));
    scene.association.moveTo(LocalDate.of(2026, 9, 16));
    scene.look(LocalDate.of(2026, 9, 16));
    scene.release(LocalDate.of(2026, 9, 16));
    assertThat(calendar(mia).getMethod().getValue()).isEqualTo("CANCEL");
  }

  @Test
  void what_is_not_proposed_is_not_taken() {
    String page = "/in-touch/" + mia + "/time";
    for (String time : List.of("", "tomorrow", "2026-10-14T03:00:00Z", "<script>")) {
      desk.send(page, "time", time);
    }
    assertThat(scene.rows("pair_time")).isEmpty();
    assertThat(scene.rows("notice")).isEmpty();
  }

  private Meeting meets(String key, LocalDate day, int hour, int minutes) {
    return convening.plan(scene.code(), key, "plt", day, LocalTime.of(hour, 0), minutes);
  }

  private LocalDate today() {
    return calendars.of(scene.code()).today();
  }

  private static ZonedDateTime at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(TouchScene.TORONTO);
  }

  private VEvent entry(String person) throws Exception {
    return calendar(person).getEvents().get(0);
  }

  private ICalendar calendar(String person) throws Exception {
    List<ICalendar> found = new ArrayList<>();
    collect(new MimeMessage(null, new ByteArrayInputStream(scene.raw(person))), found);
    return found.get(0);
  }

  private static void collect(Part part, List<ICalendar> found) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), found);
      }
    } else if (part.isMimeType("text/calendar")) {
      String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      found.add(Biweekly.parse(text).first());
    }
  }
}
