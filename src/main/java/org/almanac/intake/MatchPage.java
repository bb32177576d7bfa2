package org.almanac.intake;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A whole match on one page: each pair with its reasons, everybody without one. */
@Controller
class MatchPage {
  private final MatchDoor door;
  private final IntakeMatches matches;
  private final MatchSheets sheets;
  private final MatchDesk desk;
  private final Persons persons;
  private final WithoutMentor waiting;
  private final MatchOpening opening;
  private final MatchAhead ahead;
  private final MatchWords words;

  MatchPage(
      MatchDoor door,
      IntakeMatches matches,
      MatchSheets sheets,
      MatchDesk desk,
      Persons persons,
      WithoutMentor waiting,
      MatchOpening opening,
      MatchAhead ahead,
      MatchWords words) {
    this.door = door;
    this.matches = matches;
    this.sheets = sheets;
    this.desk = desk;
    this.persons = persons;
    this.waiting = waiting;
    this.opening = opening;
    this.ahead = ahead;
    this.words = words;
  }

  /** A match in the list. */
  record Line(String slug, String title, IntakeMatch.State state) {}

  @GetMapping("/matches")
  String all(@AuthenticationPrincipal SignedIn me, Model model) {
    door.coordinator(me);
    List<Line> lines =
        matches.findByOrganizationOrderByIdDesc(me.organization()).stream()
            .map(match -> new Line(match.slug(), words.title(match, this::name), match.state()))
            .toList();
    model.addAttribute("matches", lines);
    model.addAttribute("waiting", waiting.of(me.organization()));
    return "intake/matches";
  }

  /** A match for one member, who comes first in it. */
  @PostMapping("/matches")
  String forMember(
      @RequestParam(defaultValue = "") String member,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    door.coordinator(me);
    String organization = me.organization();
    boolean waits =
        waiting.of(organization).stream().anyMatch(person -> person.id().equals(member));
    if (!waits) {
      next.addFlashAttribute("problem", words.say("for-member.not"));
      return "redirect:/matches";
    }
    try {
      return opening
          .openFor(organization, member)
          .map(match -> "redirect:/matches/" + match.slug())
          .orElse("redirect:/matches");
    } catch (Refusal refusal) {
      next.addFlashAttribute("problem", refusal.getMessage());
      return "redirect:/matches";
    }
  }

  private String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  @GetMapping("/matches/{slug}")
  String show(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "") String page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    IntakeMatch match = door.match(me, slug);
    MatchSheet sheet = sheets.of(match, me.id());
    MatchListing listing = MatchListing.of(show, sort, find, page);
    List<PairLine> all = listing.of(sheet);
    model.addAttribute("sheet", sheet);
    model.addAttribute("ahead", ahead.of(match));
    model.addAttribute("listing", listing);
    model.addAttribute("found", all.size());
    model.addAttribute("lines", listing.page(all));
    model.addAttribute("page", listing.at(all));
    model.addAttribute("pages", listing.pages(all));
    model.addAttribute("shows", MatchListing.SHOWS);
    model.addAttribute("sorts", MatchListing.SORTS);
    model.addAttribute("forWhom", desk.forWhom(match, me.id()).orElse(null));
    return "intake/match";
  }
}
