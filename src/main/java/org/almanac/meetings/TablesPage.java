package org.almanac.meetings;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits where, and a button to seat everybody anew when answers have changed. */
@Controller
class TablesPage {
  private final MeetingDoor door;
  private final Tables tables;
  private final Persons persons;

  TablesPage(MeetingDoor door, Tables tables, Persons persons) {
    this.door = door;
    this.tables = tables;
    this.persons = persons;
  }

  @GetMapping("/meetings/{key}/tables")
  String tables(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
    Meeting meeting = withTables(door.forCoordinator(me, key));
    SortedMap<Integer, List<String>> named = new TreeMap<>();
    SortedMap<Integer, List<Participation>> seated = tables.of(me.organization(), key);
    Map<String, String> names =
        persons
            .findAllById(
                seated.values().stream().flatMap(List::stream).map(Participation::person).toList())
            .stream()
            .collect(Collectors.toMap(Person::id, Person::name));
    seated.forEach(
        (number, people) ->
            named.put(number, people.stream().map(p -> names.get(p.person())).sorted().toList()));
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("tables", named);
    model.addAttribute("seats", named.values().stream().mapToInt(List::size).sum());
    return "meetings/tables";
  }

  @PostMapping("/meetings/{key}/tables")
  String seat(
      @PathVariable String key, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    Meeting meeting = withTables(door.forCoordinator(me, key));
    tables.seat(meeting.organization(), meeting.key());
    next.addFlashAttribute("saved", true);
    return "redirect:/meetings/" + meeting.key() + "/tables";
  }

  /** Where people sit as they like there is no such page. */
  private static Meeting withTables(Meeting meeting) {
    if (meeting.tableSize() < 1) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return meeting;
  }
}
