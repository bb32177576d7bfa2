package org.almanac.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.engine.Refusal;
import org.springframework.util.MultiValueMap;

/** A page's form as it was typed: shown again as it is, and read for what it says. */
final class SentForm {
  private static final int LONGEST = 200;

  private final MultiValueMap<String, String> sent;
  private final RegisterSay say;
  private final List<Refusal.Reason> reasons = new ArrayList<>();

  SentForm(MultiValueMap<String, String> sent, RegisterSay say) {
    this.sent = sent;
    this.say = say;
  }

  /** Null where nothing was typed or chosen. */
  String text(String field) {
    String typed = sent.getFirst(field);
    String plain = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  /** What was ticked, each once. */
  Set<String> all(String field) {
    return sent.getOrDefault(field, List.of()).stream()
        .filter(one -> one != null && !one.isBlank())
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  /** Null where nothing was typed. */
  Integer number(String field) {
    String typed = text(field);
    if (typed == null) {
      return null;
    }
    if (!typed.matches("-?\\d{1,6}")) {
      refuse(field, "number.none", typed);
      return null;
    }
    return Integer.valueOf(typed);
  }

  /** A number that has to be there. */
  int needed(String field) {
    if (text(field) == null) {
      refuse(field, "number.needed");
    }
    Integer number = number(field);
    return number == null ? 0 : number;
  }

  /** Null where nothing was typed. */
  LocalDate day(String field) {
    String typed = text(field);
    try {
      return typed == null ? null : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      refuse(field, "day.none", typed);
      return null;
    }
  }

  MemberSaid member() {
    return read(
        new MemberSaid(
            text("position"),
            day("appointedOn"),
            text("district"),
            all("needs"),
            number("farthestKm"),
            all("wishes").stream()
                .flatMap(word -> Wish.find(word).stream())
                .collect(Collectors.toSet()),
            all("avoid")));
  }

  MentorSaid mentor() {
    return read(
        new MentorSaid(
            all("positions"),
            needed("experienceYears"),
            all("expertise"),
            text("district"),
            needed("capacity"),
            number("yearsAtMost"),
            all("avoid")));
  }

  MentorServed served() {
    return read(
        new MentorServed(needed("yearsInContract"), needed("yearsInAll"), day("preparedOn")));
  }

  /** What was read, unless something in it could not be. */
  <T> T read(T value) {
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    return value;
  }

  private void refuse(String field, String key, Object... values) {
    reasons.add(new Refusal.Reason(field, say.say("refused." + key, values)));
  }
}
