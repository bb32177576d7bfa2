package org.almanac.registers;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.engine.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The districts: where they are, how large, and what keeps them busy. */
@Controller
class DistrictsPage {
  private final RegisterDoor door;
  private final Registers registers;
  private final RegisterWords words;
  private final DistrictKeeping keeping;
  private final RegisterFields fields;
  private final RegisterChoices choices;

  DistrictsPage(
      RegisterDoor door,
      Registers registers,
      RegisterWords words,
      DistrictKeeping keeping,
      RegisterFields fields,
      RegisterChoices choices) {
    this.door = door;
    this.registers = registers;
    this.words = words;
    this.keeping = keeping;
    this.fields = fields;
    this.choices = choices;
  }

  /** A district and its issues in words. */
  record Line(District district, String issues) {}

  @GetMapping("/registers/districts")
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    door.coordinates(me);
    String organization = me.organization();
    WordBook book = words.of(organization);
    Collator order = Collator.getInstance(Locale.CANADA);
    List<District> districts =
        registers.districts(organization).values().stream()
            .sorted(Comparator.comparing(District::name, order))
            .toList();
    model.addAttribute(
        "lines",
        districts.stream()
            .map(
                district ->
                    new Line(
                        district,
                        book.labels(WordList.ISSUES, district.issues(), RegisterSay.locale())))
            .toList());
    return "registers/districts";
  }

  @GetMapping("/registers/districts/{code}")
  String one(@PathVariable String code, @AuthenticationPrincipal SignedIn me, Model model) {
    District district = district(me, code);
    model.addAttribute("latitude", district.latitude());
    model.addAttribute("longitude", district.longitude());
    model.addAttribute("schools", district.schools());
    model.addAttribute("pupils", district.pupils());
    model.addAttribute("ticked", district.issues());
    return show(me, model, district, district.issues());
  }

  @PostMapping("/registers/districts/{code}")
  String keep(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    District district = district(me, code);
    SentForm form = fields.sent(sent);
    try {
      keeping.keep(me.organization(), code, form);
    } catch (Refusal refusal) {
      for (String field : List.of("latitude", "longitude", "schools", "pupils")) {
        model.addAttribute(field, form.text(field));
      }
      model.addAttribute("ticked", form.all("issues"));
      model.addAttribute("problem", refusal.getMessage());
      return show(me, model, district, form.all("issues"));
    }
    next.addFlashAttribute("kept", district.name());
    return "redirect:/registers/districts";
  }

  private String show(SignedIn me, Model model, District district, Set<String> has) {
    model.addAttribute("district", district);
    model.addAttribute("issues", choices.words(me.organization(), WordList.ISSUES, has));
    return "registers/district";
  }

  private District district(SignedIn me, String code) {
    door.coordinates(me);
    District found = registers.districts(me.organization()).get(code);
    if (found == null) {
      throw RegisterDoor.nowhere();
    }
    return found;
  }
}
