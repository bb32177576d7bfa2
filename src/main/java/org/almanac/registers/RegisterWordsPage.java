package org.almanac.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.almanac.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organization's own words: needs, issues, positions, employee groups, in both languages. */
@Controller
class RegisterWordsPage {
  private final RegisterDoor door;
  private final RegisterWords words;
  private final RegisterSay say;

  RegisterWordsPage(RegisterDoor door, RegisterWords words, RegisterSay say) {
    this.door = door;
    this.words = words;
    this.say = say;
  }

  /** A list and its words. */
  record Part(WordList list, String title, List<Word> words) {}

  @GetMapping("/registers/words")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    door.coordinates(me);
    WordBook book = words.of(me.organization());
    model.addAttribute(
        "parts",
        Arrays.stream(WordList.values())
            .map(list -> new Part(list, say.list(list), book.all(list)))
            .toList());
    model.addAttribute("groups", book.offered(WordList.GROUPS));
    return "registers/words";
  }

  /** A new word of a list. */
  @PostMapping("/registers/words/{list}")
  String add(
      @PathVariable String list,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String fr,
      @RequestParam(defaultValue = "") String group,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    door.coordinates(me);
    WordList its = WordList.find(list).orElseThrow(RegisterDoor::nowhere);
    String english = label(en);
    String french = label(fr);
    List<String> problems = problems(me.organization(), its, null, english, french);
    if (!problems.isEmpty()) {
      model.addAttribute("problem", String.join(" ", problems));
      model.addAttribute("at", its);
      model.addAttribute("en", en);
      model.addAttribute("fr", fr);
      model.addAttribute("group", group);
      return page(me, model);
    }
    words.add(me.organization(), its, group(me, its, group), english, french);
    next.addFlashAttribute("kept", say.list(its));
    return "redirect:/registers/words";
  }

  /** Other labels of a word, another group, or offered no more. */
  @PostMapping("/registers/words/{list}/{code}")
  String change(
      @PathVariable String list,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String fr,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String offered,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    door.coordinates(me);
    WordList its = WordList.find(list).orElseThrow(RegisterDoor::nowhere);
    Word known = words.of(me.organization()).find(its, code).orElseThrow(RegisterDoor::nowhere);
    String english = label(en);
    String french = label(fr);
    List<String> problems = problems(me.organization(), its, code, english, french);
    if (!problems.isEmpty()) {
      model.addAttribute("problem", String.join(" ", problems));
      return page(me, model);
    }
    words.change(
        me.organization(),
        new Word(its, known.code(), group(me, its, group), english, french, offered.equals("yes")));
    next.addFlashAttribute("kept", say.list(its));
    return "redirect:/registers/words";
  }

  /** Needed in both languages, said by no other word of the list. */
  private List<String> problems(
      String organization, WordList list, String code, String en, String fr) {
    List<String> problems = new ArrayList<>();
    for (String label : List.of(en, fr)) {
      if (label.codePoints().noneMatch(Character::isLetter)
          || label.length() > RegisterWords.LABEL) {
        problems.add(say.say("refused.label", label, say.list(list), RegisterWords.LABEL));
      }
    }
    words.of(organization).all(list).stream()
        .filter(word -> !word.code().equals(code))
        .filter(word -> same(word.en(), en) || same(word.fr(), fr))
        .findFirst()
        .ifPresent(
            word ->
                problems.add(
                    say.say(
                        "refused.label.there", word.label(RegisterSay.locale()), say.list(list))));
    return problems;
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /** Positions alone belong to a group, and only to one that there is. */
  private String group(SignedIn me, WordList list, String typed) {
    return list == WordList.POSITIONS
            && words.of(me.organization()).find(WordList.GROUPS, typed).isPresent()
        ? typed
        : null;
  }

  private static String label(String typed) {
    return typed.replaceAll("\\p{C}", "").strip();
  }
}
