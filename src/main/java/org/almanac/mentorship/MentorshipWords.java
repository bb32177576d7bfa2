package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a mentorship says, from the bundle, with names and days as people say them. */
@Component
class MentorshipWords {
  private final MessageSource messages;
  private final Persons persons;

  MentorshipWords(MessageSource messages, Persons persons) {
    this.messages = messages;
    this.persons = persons;
  }

  String say(String key, Object... words) {
    return messages.getMessage("mentorship." + key, words, LocaleContextHolder.getLocale());
  }

  String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  String given(String person) {
    return persons.findById(person).map(Person::givenName).orElse("");
  }

  /** Where somebody reads their mail. */
  String mail(String person) {
    return persons.findById(person).map(Person::mail).orElse("");
  }

  /** 14 October 2026: a mentorship goes over years. */
  String day(LocalDate day) {
    return DayWords.now().dateOfYear(day);
  }

  /** From when the two years stand still, until when as far as that is known, and what then. */
  String stands(String member, LocalDate from, LocalDate to) {
    return to == null
        ? say("would.pause", member, day(from))
        : say("would.pause.until", member, day(from), day(to), day(to.plusDays(1)));
  }

  /** Every three weeks, by telephone and in person. */
  String rhythm(PairRhythm rhythm) {
    String every = say("rhythm", rhythm.weeks());
    return rhythm.channels().isEmpty()
        ? every
        : say("rhythm.by", every, channels(rhythm.channels()));
  }

  private String channels(Set<Channel> channels) {
    return channels.stream()
        .sorted()
        .map(channel -> say("channel." + channel.word()))
        .collect(Collectors.joining(say("channels.and")));
  }
}
