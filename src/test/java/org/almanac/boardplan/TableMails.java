package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.tasks.RidingNotices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** What a small district's people are told about its working meetings, round by round. */
@TestComponent
class TableMails {
  static final String CARD = "boardplan-card";
  static final String HEARD = "boardplan-heard";

  private final SmallDistrict district;
  private final ObjectProvider<RidingNotices> riding;
  private final Announcements announcements;
  private final Calendars calendars;
  private final Moving moving;

  TableMails(
      SmallDistrict district,
      ObjectProvider<RidingNotices> riding,
      Announcements announcements,
      Calendars calendars,
      Moving moving) {
    this.district = district;
    this.riding = riding;
    this.announcements = announcements;
    this.calendars = calendars;
    this.moving = moving;
  }

  /** Where a working meeting is, without which nobody is invited early. */
  void hasAPlace(int number) {
    Meeting meeting = district.meeting(number);
    Move there = new Move(meeting.date(), LocalTime.of(9, 0), "Education Centre", "2", "");
    Change change =
        district.tenants.within(
            district.code,
            () ->
                moving.move(
                    district.coordinator, meeting, meeting.version(), there, true, Locale.CANADA));
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
  }

  /** A mail that goes anyway: others may ride along. */
  void goesTo(String person, Object which) {
    announcements.announce(
        Announcement.once(district.code, district.code + ":" + which, "boardplan-left", person));
  }

  /** What rides with the mails of one morning. */
  void round() {
    LocalDate today = calendars.of(district.code).today();
    riding.orderedStream().forEach(one -> one.ride(district.code, today));
  }

  /** Who was told, or will be with the next mail. */
  List<String> told(String kind) {
    return told(kind, "%");
  }

  /** Who was told about one meeting. */
  List<String> told(String kind, String key) {
    return district
        .jdbc
        .sql(
            "select person from notice where organization = ? and kind = ?"
                + " and business_key like ? order by person")
        .params(district.code, kind, key)
        .query(String.class)
        .list();
  }
}
