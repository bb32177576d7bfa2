package org.almanac.boardplan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingPart;
import org.almanac.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A small district's first two working meetings, a week before the first; and what each shows. */
@TestComponent
class TwoWorkingMeetings {
  static final LocalDate FIRST = LocalDate.of(2027, 1, 12);
  private static final LocalDate SECOND = LocalDate.of(2027, 1, 26);

  @Autowired SmallDistrict district;
  @Autowired IdeasOnTheMeeting part;
  @Autowired private BoardPlans plans;
  @Autowired private Convening convening;

  BoardPlan plan;
  Meeting first;
  Meeting second;

  void comes() {
    district.opens();
    plan = plans.save(new BoardPlan(district.code, "2026-27"));
    first = meeting("BIP-2026-27-W01", FIRST);
    second = meeting("BIP-2026-27-W02", SECOND);
    district.moveTo(LocalDate.of(2027, 1, 5), "09:00");
  }

  private Meeting meeting(String key, LocalDate day) {
    return convening.plan(district.code, key, "boardplan", day, LocalTime.of(9, 0), 180);
  }

  List<String> headings(Meeting meeting, String person, Role role) {
    return part.of(meeting, me(person, role)).stream().map(MeetingPart.Section::heading).toList();
  }

  SignedIn me(String person, Role role) {
    return new SignedIn(person, district.code, "Somebody", Set.of(role));
  }
}
