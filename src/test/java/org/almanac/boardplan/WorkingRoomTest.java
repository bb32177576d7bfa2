package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rooms for the working meetings, found on the meetings' desk; and one way to the plan. */
@BoardTableTest
class WorkingRoomTest {
  private static final LocalDate DAY = SmallDistrict.MEETINGS.get(0);
  private static final String PAGE = "/meetings/BIP-2026-27-W01";

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired List<HomeNotes> notes;

  @BeforeEach
  void december() {
    district.opens();
    district.begins();
    district.reviews();
    district.moveTo(DAY.minusDays(30), "09:00");
  }

  @Test
  void a_working_meeting_without_a_place_stands_on_a_coordinators_first_page_until_it_has_one() {
    assertThat(labels(district.coordinator, Role.COORDINATOR)).contains("Place, room, link");
    assertThat(labels(district.director, Role.DIRECTOR)).doesNotContain("Place, room, link");
    arranged();
    assertThat(labels(district.coordinator, Role.COORDINATOR)).doesNotContain("Place, room, link");
    district.moveTo(DAY.minusDays(14), "09:00");
    assertThat(text(district.coordinator, Role.COORDINATOR))
        .as("the next one")
        .contains("The working meeting of Tuesday, 26 January has no place yet.")
        .doesNotContain("12 January");
  }

  @Test
  void the_desk_says_what_is_done_for_a_working_meeting_and_what_comes_next() {
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read(PAGE))
        .contains("Place, room or link", "until Wednesday, 6 January", "Invitation out");
    arranged();
    assertThat(desk.read(PAGE)).contains("Education Centre").doesNotContain("until Wednesday");
    assertThat(district.told("meeting-moved")).as("a first place is no news").isZero();
  }

  @Test
  void one_way_to_the_plan_stands_on_the_first_page() {
    for (Role role : List.of(Role.DIRECTOR, Role.SUPERINTENDENT, Role.OFFICER, Role.COORDINATOR)) {
      assertThat(paths(district.officer, role))
          .as(role + " reads the plan at one address")
          .filteredOn(path -> path.startsWith("/board-plan"))
          .containsExactly("/board-plan/2026-27");
    }
    assertThat(paths(district.principal, Role.PRINCIPAL))
        .as("nothing for schools before the launch")
        .noneMatch(path -> path.startsWith("/board-plan"));
  }

  private void arranged() {
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    desk.send(
        PAGE + "/move",
        "day",
        DAY.toString(),
        "begins",
        "09:00",
        "place",
        "Education Centre",
        "room",
        "2",
        "link",
        "",
        "version",
        String.valueOf(district.meeting(1).version()));
  }

  private List<String> labels(String person, Role role) {
    return of(person, role).map(HomeNotes.Note::label).toList();
  }

  private String text(String person, Role role) {
    return String.join(" ", of(person, role).map(HomeNotes.Note::text).toList());
  }

  private List<String> paths(String person, Role role) {
    return of(person, role).map(HomeNotes.Note::path).toList();
  }

  private Stream<HomeNotes.Note> of(String person, Role role) {
    SignedIn me = new SignedIn(person, district.code, "Somebody", Set.of(role));
    return notes.stream().flatMap(one -> one.of(me).stream());
  }
}
