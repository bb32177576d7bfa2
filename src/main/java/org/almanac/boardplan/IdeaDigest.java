package org.almanac.boardplan;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.springframework.stereotype.Component;

/** What people heard who tried ideas on, by idea: it opens the next working meeting. */
@Component
class IdeaDigest {
  /** A mail is read on a phone. */
  private static final int IN_A_MAIL = 3;

  private final IdeaBox box;
  private final BoardPlans plans;
  private final IdeaWords words;

  IdeaDigest(IdeaBox box, BoardPlans plans, IdeaWords words) {
    this.box = box;
    this.plans = plans;
    this.words = words;
  }

  /** An idea and what was heard about it, in an order that says nothing about who brought it. */
  record Part(String idea, List<String> heard) {}

  /**
   * What opens a meeting.
   *
   * @param missing with whom nobody talked, in words
   */
  record Digest(List<Part> parts, List<String> missing) {
    boolean nothingHeard() {
      return parts.isEmpty();
    }
  }

  /** Ideas of the list first, in its order; then what fits none of them. */
  Digest of(Meeting meeting) {
    String year = SchoolYear.containing(meeting.date()).name();
    BoardPlan plan = plans.of(meeting.organization(), year);
    List<TriedOn> all = box.heard(meeting);
    Map<String, List<TriedOn>> byIdea = all.stream().collect(groupingBy(TriedOn::idea));
    List<Part> parts = new ArrayList<>();
    box.list(plan).forEach(idea -> add(parts, idea.text(), byIdea.get(idea.key())));
    add(parts, words.say("else"), byIdea.get(IdeaBox.ELSE));
    List<String> talked = all.stream().flatMap(one -> one.said().withWhom().stream()).toList();
    return new Digest(
        parts,
        words.withWhom(plan).stream()
            .filter(group -> !talked.contains(group))
            .map(words::group)
            .toList());
  }

  /**
   * What a mail says of it: a few lines an idea, the rest on the page; none as long as none came.
   */
  List<String> mailLines(Meeting meeting) {
    Digest said = of(meeting);
    List<String> lines = new ArrayList<>();
    said.parts().forEach(part -> lines.add(mailLine(part)));
    if (!said.nothingHeard() && !said.missing().isEmpty()) {
      lines.add(words.say("mail.missing", String.join(", ", said.missing())));
    }
    return lines;
  }

  private String mailLine(Part part) {
    List<String> some = part.heard().stream().limit(IN_A_MAIL).toList();
    String said = words.say("mail.heard", part.idea(), String.join(" / ", some));
    int more = part.heard().size() - some.size();
    return more == 0 ? said : words.say("mail.more", said, more);
  }

  private void add(List<Part> parts, String idea, List<TriedOn> heard) {
    if (heard != null) {
      parts.add(new Part(idea, heard.stream().map(this::line).sorted().toList()));
    }
  }

  /** One person's entry as one line: what was heard, with whom, what it says for the plan. */
  private String line(TriedOn one) {
    WhatIHeard said = one.said();
    return String.join(
        " ",
        Stream.of(
                sentence(said.heard()),
                said.withWhom().isEmpty()
                    ? null
                    : words.say("digest.with", words.groups(said.withWhom())),
                said.insight() == null
                    ? null
                    : words.say("digest.insight", sentence(said.insight())),
                said.meaning() == null
                    ? null
                    : words.say("digest.meaning", sentence(said.meaning())))
            .filter(Objects::nonNull)
            .toList());
  }

  private static String sentence(String text) {
    return text == null || text.matches("(?s).*[.!?…]$") ? text : text + ".";
  }
}
