package org.almanac.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The fields of a new member and of a mentor on our pages: what is known, or what was typed. */
@Component
class RegisterFields {
  /** Nobody names many; more lines come once these are full. */
  private static final int LINES_TO_SPARE = 2;

  private final Registers registers;
  private final RegisterChoices choices;
  private final PostFacts posts;
  private final MentorYears years;
  private final RegisterSay say;

  RegisterFields(
      Registers registers,
      RegisterChoices choices,
      PostFacts posts,
      MentorYears years,
      RegisterSay say) {
    this.registers = registers;
    this.choices = choices;
    this.posts = posts;
    this.years = years;
    this.say = say;
  }

  SentForm sent(MultiValueMap<String, String> sent) {
    return new SentForm(sent, say);
  }

  /**
   * @param reader who looks: whoever would rather not have them is not shown to them
   */
  void member(Model model, String organization, String person, String reader) {
    Optional<NewMemberEntry> known = registers.member(organization, person);
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put("position", known.map(NewMemberEntry::position).orElse(null));
    typed.put(
        "appointedOn",
        known
            .map(NewMemberEntry::appointedOn)
            .orElseGet(() -> posts.newSince(organization, person).orElse(null)));
    typed.put(
        "district",
        known
            .map(NewMemberEntry::district)
            .orElseGet(() -> posts.districtOf(organization, person).orElse(null)));
    typed.put("needs", known.map(NewMemberEntry::needs).orElse(Set.of()));
    typed.put("farthestKm", known.map(NewMemberEntry::farthestKm).orElse(null));
    typed.put(
        "wishes",
        known.map(NewMemberEntry::wishes).orElse(Set.of()).stream().map(Wish::word).toList());
    List<String> avoided = new ArrayList<>(choices.avoidedBy(organization, person));
    avoided.remove(reader);
    show(model, organization, person, reader, typed, avoided);
  }

  void mentor(Model model, String organization, String person, String reader) {
    Optional<MentorEntry> known = registers.mentor(organization, person);
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put("positions", known.map(MentorEntry::positions).orElse(Set.of()));
    typed.put("experienceYears", known.map(MentorEntry::experienceYears).orElse(null));
    typed.put("expertise", known.map(MentorEntry::expertise).orElse(Set.of()));
    typed.put(
        "district",
        known
            .map(MentorEntry::district)
            .orElseGet(() -> posts.districtOf(organization, person).orElse(null)));
    typed.put("capacity", known.map(MentorEntry::capacity).orElse(1));
    typed.put("yearsAtMost", known.map(MentorEntry::yearsAtMost).orElse(null));
    Optional<MentorYears.Years> served = known.map(years.today(organization)::of);
    typed.put("yearsInContract", served.map(MentorYears.Years::inContract).orElse(0));
    typed.put("yearsInAll", served.map(MentorYears.Years::inAll).orElse(0));
    typed.put("preparedOn", known.map(MentorEntry::preparedOn).orElse(null));
    List<String> avoided = new ArrayList<>(choices.avoidedBy(organization, person));
    avoided.remove(reader);
    show(model, organization, person, reader, typed, avoided);
  }

  /** What was typed, with why it can't be taken. */
  void again(
      Model model,
      String organization,
      String person,
      String reader,
      MultiValueMap<String, String> sent,
      Refusal refusal) {
    Map<String, Object> typed = new LinkedHashMap<>();
    for (String many : List.of("needs", "wishes", "positions", "expertise")) {
      typed.put(many, sent.getOrDefault(many, List.of()));
    }
    sent.forEach((field, values) -> typed.putIfAbsent(field, values.get(0)));
    show(model, organization, person, reader, typed, sent(sent).all("avoid"));
    Map<String, String> problems = new LinkedHashMap<>();
    refusal.reasons().forEach(reason -> problems.put(reason.field(), reason.message()));
    model.addAttribute("problems", problems);
  }

  private void show(
      Model model,
      String organization,
      String person,
      String reader,
      Map<String, Object> typed,
      Collection<String> avoided) {
    typed.replaceAll((field, value) -> value instanceof LocalDate day ? day.toString() : value);
    List<String> lines = new ArrayList<>(avoided);
    for (int i = 0; i < LINES_TO_SPARE; i++) {
      lines.add("");
    }
    model.addAttribute("typed", typed);
    model.addAttribute("avoided", lines);
    model.addAttribute("problems", Map.of());
    model.addAttribute("positions", choices.words(organization, WordList.POSITIONS, all(typed)));
    model.addAttribute("needs", choices.words(organization, WordList.NEEDS, all(typed)));
    model.addAttribute("districts", choices.districts(organization));
    model.addAttribute(
        "people",
        choices.people(organization, person).stream()
            .filter(one -> !one.value().equals(reader))
            .toList());
    model.addAttribute("wishes", Wish.values());
  }

  /** Every word that stands there already, whether it is offered or not. */
  private static List<String> all(Map<String, Object> typed) {
    List<String> words = new ArrayList<>();
    for (Object value : typed.values()) {
      if (value instanceof Collection<?> many) {
        many.forEach(one -> words.add(String.valueOf(one)));
      } else if (value != null) {
        words.add(String.valueOf(value));
      }
    }
    return words;
  }
}
