package org.almanac.intake;

import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.matching.Pairing;
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
  private final Gathering gathering;
  private final Persons persons;
  private final WithoutMentor waiting;
  private final MatchOpening opening;
  private final Calendars calendars;
  private final MatchWords words;

  MatchPage(
      MatchDoor door,
      IntakeMatches matches,
      MatchSheets sheets,
      MatchDesk desk,
      Gathering gathering,
      Persons persons,
      WithoutMentor waiting,
      MatchOpening opening,
      Calendars calendars,
      MatchWords words) {
    this.door = door;
    this.matches = matches;
    this.sheets = sheets;
    this.desk = desk;
    this.gathering = gathering;
    this.persons = persons;
    this.waiting = waiting;
    this.opening = opening;
    this.calendars = calendars;
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
    return opening
        .wanted(organization, member, calendars.of(organization).today())
        .map(match -> "redirect:/matches/" + match.slug())
        .orElse("redirect:/matches");
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

  /** The draft as it is now counts as looked at. */
  @PostMapping("/matches/{slug}/looked")
  String looked(
      @PathVariable String slug, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return after(desk.looked(match), match, next, "done.looked", "");
  }

  /** Holds a pair fast as it is. */
  @PostMapping("/matches/{slug}/members/{member}/lock")
  String lock(
      @PathVariable String slug,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String mentor,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    List<Pairing> pairs = List.of(new Pairing(member, mentor));
    known(match, pairs);
    if (pairs.get(0).has(me.id())) {
      next.addFlashAttribute("problem", words.say("not.own"));
      return "redirect:/matches/" + match.slug();
    }
    return after(desk.lock(match, seen, pairs), match, next, "done.locked", "#m" + member);
  }

  @PostMapping("/matches/{slug}/members/{member}/unlock")
  String unlock(
      @PathVariable String slug,
      @PathVariable String member,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return after(desk.unlock(match, seen, member), match, next, "done.unlocked", "#m" + member);
  }

  /** People of this match and no others. */
  void known(IntakeMatch match, List<Pairing> pairs) {
    Gathered people = gathering.of(match);
    for (Pairing pair : pairs) {
      if (!people.members().containsKey(pair.member())
          || !people.mentors().containsKey(pair.mentor())) {
        throw MatchDoor.nowhere();
      }
    }
  }

  @PostMapping("/matches/{slug}/begin")
  String begin(
      @PathVariable String slug, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return after(desk.begin(match), match, next, "done.begun", "");
  }

  @PostMapping("/matches/{slug}/close")
  String close(
      @PathVariable String slug, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return after(desk.close(match), match, next, "done.closed", "");
  }

  @PostMapping("/matches/{slug}/proposals/{id}/take-back")
  String takeBack(
      @PathVariable String slug,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    return after(desk.takeBack(match, id), match, next, "done.taken-back", "");
  }

  /** What one of the two told by phone. */
  @PostMapping("/matches/{slug}/proposals/{id}/answer")
  String answer(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String answer,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    IntakeMatch match = door.match(me, slug);
    boolean yes = answer.equals(MentorProposalAnswer.YES);
    if (!yes && !answer.equals(MentorProposalAnswer.ELSE)) {
      next.addFlashAttribute("problem", words.say("answer.which"));
      return "redirect:/matches/" + match.slug();
    }
    return after(desk.answered(match, id, person, yes, me.id()), match, next, "done.recorded", "");
  }

  private String after(
      MatchDesk.Done done, IntakeMatch match, RedirectAttributes next, String said, String anchor) {
    switch (done) {
      case SAVED -> next.addFlashAttribute("done", words.say(said));
      case MEANWHILE -> next.addFlashAttribute("problem", words.say("meanwhile"));
      case NOT_OPEN -> next.addFlashAttribute("problem", words.say("not-open"));
    }
    return "redirect:/matches/" + match.slug() + anchor;
  }
}
