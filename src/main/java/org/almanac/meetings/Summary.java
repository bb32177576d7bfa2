package org.almanac.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what we heard: the themes with their questions and answers, and what is still open. */
@Component
class Summary {
  private final MessageSource messages;
  private final Persons persons;

  Summary(MessageSource messages, Persons persons) {
    this.messages = messages;
    this.persons = persons;
  }

  String write(List<QuestionGroup> groups, List<Question> questions, Locale locale) {
    List<QuestionGroup> told =
        groups.stream().filter(group -> !of(group, questions).isEmpty()).toList();
    if (told.isEmpty()) {
      return messages.getMessage("meetings.summary.none", null, locale);
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(opening(told, questions, locale));
    Set<String> said = new LinkedHashSet<>();
    told.forEach(group -> paragraphs.add(paragraph(group, questions, said, locale)));
    return String.join("\n\n", paragraphs);
  }

  private String opening(List<QuestionGroup> told, List<Question> questions, Locale locale) {
    int answered = told.stream().filter(g -> !open(g)).mapToInt(g -> of(g, questions).size()).sum();
    int open = told.stream().filter(Summary::open).mapToInt(g -> of(g, questions).size()).sum();
    Object[] numbers = {told.size(), answered, open};
    return messages.getMessage("meetings.summary.opening", numbers, locale);
  }

  private String paragraph(
      QuestionGroup group, List<Question> questions, Set<String> said, Locale locale) {
    List<String> text = new ArrayList<>();
    text.add(group.theme());
    of(group, questions).forEach(question -> text.add("– " + question.text()));
    group.answer().ifPresent(answer -> text.add(answer(group, answer, said, locale)));
    if (open(group)) {
      text.add(stillOpen(group, locale));
    }
    return String.join("\n", text);
  }

  /** One answer can be for several themes: it is told once, then pointed to. */
  private String answer(QuestionGroup group, String answer, Set<String> said, Locale locale) {
    String name = name(group).orElse("");
    String code = said.add(name + answer) ? "meetings.summary.answer" : "meetings.summary.above";
    return messages.getMessage(code, new Object[] {name, answer}, locale);
  }

  private String stillOpen(QuestionGroup group, Locale locale) {
    String until = group.lookingUntil().map(day -> day(day, locale)).orElse("");
    Optional<String> name = name(group);
    String code =
        "meetings.summary.open"
            + (name.isPresent() ? ".owner" : "")
            + (until.isEmpty() ? "" : ".until");
    return messages.getMessage(code, new Object[] {name.orElse(""), until}, locale);
  }

  private Optional<String> name(QuestionGroup group) {
    return group.owner().flatMap(persons::findById).map(Person::name);
  }

  private static boolean open(QuestionGroup group) {
    return group.answer().isEmpty() || group.lookingUntil().isPresent();
  }

  private static List<Question> of(QuestionGroup group, List<Question> questions) {
    return questions.stream()
        .filter(question -> question.group().equals(Optional.of(group.id())))
        .collect(Collectors.toList());
  }

  private static String day(LocalDate day, Locale locale) {
    return DayWords.in(locale).day(day);
  }
}
