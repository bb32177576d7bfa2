package org.almanac.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.engine.Refusal;

/** Holds what somebody said against what can be; tells of everything at once. */
final class SaidCheck {
  private static final int MOST_AVOIDED = 20;
  private static final int MOST_KM = 5000;
  private static final int MOST_SCHOOLS = 9999;
  private static final int MOST_PUPILS = 999_999;
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final WordBook words;
  private final Set<String> districts;
  private final Set<String> people;
  private final RegisterSay say;
  private final List<Refusal.Reason> reasons = new ArrayList<>();

  /**
   * @param people whom one can name here
   */
  SaidCheck(WordBook words, Set<String> districts, Set<String> people, RegisterSay say) {
    this.words = words;
    this.districts = districts;
    this.people = people;
    this.say = say;
  }

  void member(String person, MemberSaid said, LocalDate today) {
    word("position", WordList.POSITIONS, said.position());
    if (said.appointedOn() == null) {
      refuse("appointedOn", "appointed.needed");
    } else if (said.appointedOn().isBefore(LONG_AGO)
        || said.appointedOn().isAfter(today.plusYears(1))) {
      refuse("appointedOn", "appointed.far", say.day(said.appointedOn()));
    }
    district(said.district());
    said.needs().forEach(need -> word("needs", WordList.NEEDS, need));
    if (said.farthestKm() != null && (said.farthestKm() < 1 || said.farthestKm() > MOST_KM)) {
      refuse("farthestKm", "distance", MOST_KM);
    }
    avoid(person, said.avoid());
  }

  void mentor(String person, MentorSaid said) {
    said.positions().forEach(position -> word("positions", WordList.POSITIONS, position));
    within("experienceYears", said.experienceYears(), MentorEntry.MOST_YEARS);
    said.expertise().forEach(word -> word("expertise", WordList.NEEDS, word));
    district(said.district());
    within("capacity", said.capacity(), MentorEntry.MOST_AT_ONCE);
    if (said.yearsAtMost() != null) {
      within("yearsAtMost", said.yearsAtMost(), MentorEntry.MOST_YEARS);
    }
    avoid(person, said.avoid());
  }

  void served(MentorServed served, LocalDate today) {
    within("yearsInAll", served.yearsInAll(), MentorEntry.MOST_YEARS);
    within("yearsInContract", served.yearsInContract(), MentorEntry.MOST_YEARS);
    if (served.yearsInContract() > served.yearsInAll()) {
      refuse("yearsInContract", "years.contract", served.yearsInContract(), served.yearsInAll());
    }
    prepared(served.preparedOn(), today);
  }

  void prepared(LocalDate on, LocalDate today) {
    if (on != null && (on.isBefore(LONG_AGO) || on.isAfter(today.plusYears(1)))) {
      refuse("preparedOn", "prepared.far", say.day(on));
    }
  }

  void district(int schools, int pupils, Collection<String> issues) {
    within("schools", schools, MOST_SCHOOLS);
    within("pupils", pupils, MOST_PUPILS);
    issues.forEach(issue -> word("issues", WordList.ISSUES, issue));
  }

  /** Throws what was found, if anything was. */
  void settle() {
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
  }

  private void word(String field, WordList list, String code) {
    if (code != null && words.find(list, code).isEmpty()) {
      refuse(field, "word", code, say.list(list));
    }
  }

  private void district(String code) {
    if (code != null && !districts.contains(code)) {
      refuse("district", "district", code);
    }
  }

  private void within(String field, int number, int most) {
    if (number < 0 || number > most) {
      refuse(field, "number", number, most);
    }
  }

  private void avoid(String person, Set<String> avoid) {
    if (avoid == null) {
      return;
    }
    if (avoid.size() > MOST_AVOIDED) {
      refuse("avoid", "avoid.many", MOST_AVOIDED);
    }
    Set<String> unknown = new HashSet<>(avoid);
    unknown.removeAll(people);
    if (avoid.contains(person)) {
      refuse("avoid", "avoid.self");
    } else if (!unknown.isEmpty()) {
      refuse("avoid", "avoid.unknown");
    }
  }

  private void refuse(String field, String key, Object... values) {
    reasons.add(new Refusal.Reason(field, say.say("refused." + key, values)));
  }
}
