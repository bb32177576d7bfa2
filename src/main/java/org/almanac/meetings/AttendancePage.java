package org.almanac.meetings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sign-in sheet: everybody by family, who can't come already away, and the heads. */
@Controller
class AttendancePage {
  private static final int MOST_HEADS = 20_000;

  private final MeetingDoor door;
  private final Attendance attendance;
  private final Families families;
  private final Persons persons;
  private final MessageSource messages;

  AttendancePage(
      MeetingDoor door,
      Attendance attendance,
      Families families,
      Persons persons,
      MessageSource messages) {
    this.door = door;
    this.attendance = attendance;
    this.families = families;
    this.persons = persons;
    this.messages = messages;
  }

  @GetMapping("/meetings/{key}/attendance")
  String sheet(
      @PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
    Meeting meeting = door.forCoordinator(me, key);
    List<Participation> all = attendance.all(me.organization(), key);
    Set<String> present =
        all.stream()
            .filter(p -> p.attended().orElseGet(p::expected))
            .map(Participation::person)
            .collect(Collectors.toSet());
    String heads = meeting.headCount().map(String::valueOf).orElse("");
    return show(model, meeting, all, present, heads, locale);
  }

  @PostMapping("/meetings/{key}/attendance")
  String save(
      @PathVariable String key,
      @RequestParam(defaultValue = "") Set<String> present,
      @RequestParam(defaultValue = "") String headCount,
      @RequestParam int version,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale,
      RedirectAttributes next) {
    Meeting meeting = door.forCoordinator(me, key);
    Typed typed = new Typed(messages, locale);
    Integer heads = typed.number("headCount", headCount, MOST_HEADS);
    if (typed.fine() && !saved(meeting, present, heads, version)) {
      typed.problem("all", "meetings.attendance.both");
    }
    if (typed.fine()) {
      next.addFlashAttribute("saved", true);
      return "redirect:/meetings/" + meeting.key() + "/attendance";
    }
    model.addAttribute("problems", typed.problems());
    List<Participation> all = attendance.all(me.organization(), key);
    return show(model, door.forCoordinator(me, key), all, present, headCount, locale);
  }

  private boolean saved(Meeting meeting, Set<String> present, Integer heads, int version) {
    try {
      return attendance.take(meeting.organization(), meeting.key(), present, heads, version);
    } catch (ObjectOptimisticLockingFailureException e) {
      return false;
    }
  }

  private String show(
      Model model,
      Meeting meeting,
      List<Participation> all,
      Set<String> present,
      String heads,
      Locale locale) {
    model.addAttribute("meeting", door.view(meeting));
    model.addAttribute("families", byFamily(meeting, all, present, locale));
    model.addAttribute("invited", all.size());
    model.addAttribute("headCount", heads);
    return "meetings/attendance";
  }

  private SortedMap<String, List<Line>> byFamily(
      Meeting meeting, List<Participation> all, Set<String> present, Locale locale) {
    Map<String, String> family = families.byPerson(meeting.organization(), meeting.date());
    String district = messages.getMessage("meetings.attendance.district", null, locale);
    Map<String, Person> people =
        persons.findAllById(all.stream().map(Participation::person).toList()).stream()
            .collect(Collectors.toMap(Person::id, person -> person));
    return all.stream()
        .map(p -> new Line(people.get(p.person()), p, present.contains(p.person())))
        .sorted(Comparator.comparing(Line::family).thenComparing(Line::given))
        .collect(
            Collectors.groupingBy(
                line -> family.getOrDefault(line.id(), district),
                TreeMap::new,
                Collectors.toList()));
  }

  /** One line of the sheet. */
  record Line(String id, String given, String family, String role, boolean away, boolean present) {
    Line(Person person, Participation p, boolean present) {
      this(
          p.person(),
          person.givenName(),
          person.familyName(),
          p.role(),
          p.said() == Coming.CANT_COME,
          present);
    }
  }
}
