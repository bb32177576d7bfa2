package org.almanac.staffing;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.people.Merging;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.tasks.Unclaimed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a coordinator finds a person or a place, and sees who is away and what is vacant. */
@Controller
class StaffPage {
  /** What can be taken on here; who coordinates is decided where the program is installed. */
  static final List<String> ROLES =
      List.of(Role.values()).stream()
          .filter(role -> role != Role.COORDINATOR && role != Role.HELPER)
          .map(Role::word)
          .toList();

  private final StaffDoor door;
  private final Staff staff;
  private final Unclaimed unclaimed;
  private final Merging merging;

  StaffPage(StaffDoor door, Staff staff, Unclaimed unclaimed, Merging merging) {
    this.door = door;
    this.staff = staff;
    this.unclaimed = unclaimed;
    this.merging = merging;
  }

  @GetMapping("/people")
  String find(
      @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    door.coordinates(me);
    String organization = me.organization();
    model.addAttribute("q", q);
    model.addAttribute("found", staff.find(organization, q));
    model.addAttribute("places", staff.places(organization, q));
    model.addAttribute("schools", staff.hasSchools(organization));
    model.addAttribute("vacant", staff.vacant(organization));
    model.addAttribute("away", staff.away(organization, null));
    model.addAttribute("proposals", merging.proposals(organization));
    model.addAttribute("unclaimed", unclaimed.of(organization).size());
    return "staffing/staff";
  }

  @GetMapping("/people/at/{code}")
  String place(@PathVariable String code, @AuthenticationPrincipal SignedIn me, Model model) {
    Unit unit = door.unit(me, code);
    model.addAttribute("unit", unit);
    model.addAttribute("held", staff.ofUnit(me.organization(), unit.id()));
    model.addAttribute("people", staff.people(me.organization()));
    model.addAttribute("today", staff.today(me.organization()));
    model.addAttribute(
        "roles",
        ROLES.stream().filter(role -> Role.of(role).places().contains(unit.kind())).toList());
    return "staffing/place";
  }
}
