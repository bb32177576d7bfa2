package org.almanac.boardplan;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ideas that people try on between working meetings, and what they heard. */
@Service
@Transactional
class IdeaBox {
  /** The word that the working meetings carry. */
  static final String PROGRAM = "boardplan";

  /** What was heard about no idea of the list. */
  static final String ELSE = "else";

  /** More than anybody tries on between two meetings; a list that somebody floods stops there. */
  static final int MOST = 40;

  private final Ideas ideas;
  private final TriedOns tried;
  private final Meetings meetings;
  private final Clock clock;

  IdeaBox(Ideas ideas, TriedOns tried, Meetings meetings, Clock clock) {
    this.ideas = ideas;
    this.tried = tried;
    this.meetings = meetings;
    this.clock = clock;
  }

  /** How naming an idea went. */
  enum Named {
    THANKS,
    FULL
  }

  @Transactional(readOnly = true)
  List<Idea> list(BoardPlan plan) {
    return ideas.findByOrganizationAndSchoolYearOrderById(plan.organization(), plan.schoolYear());
  }

  /** Those that people try on now. */
  @Transactional(readOnly = true)
  List<Idea> open(BoardPlan plan) {
    return list(plan).stream().filter(Idea::open).toList();
  }

  /** From whoever keeps the list it stands there at once; named twice it stands there once. */
  Named name(BoardPlan plan, String text, boolean keeps) {
    List<Idea> all = list(plan);
    Optional<Idea> same = all.stream().filter(idea -> idea.text().equals(text)).findFirst();
    if (same.isEmpty() && all.stream().filter(i -> i.state() != IdeaState.CLOSED).count() >= MOST) {
      return Named.FULL;
    }
    if (keeps) {
      same.ifPresent(idea -> idea.keep(text));
    }
    if (same.isEmpty()) {
      ideas.save(new Idea(plan, text, keeps ? IdeaState.OPEN : IdeaState.PROPOSED));
    }
    return Named.THANKS;
  }

  /** Takes a proposed or closed idea on the list, or says one of the list otherwise. */
  boolean keep(BoardPlan plan, String key, String text) {
    Optional<Idea> found = find(plan, key);
    found.ifPresent(idea -> idea.keep(text));
    return found.isPresent();
  }

  boolean close(BoardPlan plan, String key) {
    Optional<Idea> found = find(plan, key);
    found.ifPresent(Idea::close);
    return found.isPresent();
  }

  /** The working meeting that will open with what is heard now. */
  @Transactional(readOnly = true)
  Optional<Meeting> next(BoardPlan plan) {
    return meetings.findByOrganizationAndProgramOrderByDate(plan.organization(), PROGRAM).stream()
        .filter(meeting -> meeting.state() == MeetingState.PLANNED)
        .filter(meeting -> SchoolYear.containing(meeting.date()).name().equals(plan.schoolYear()))
        .filter(this::open)
        .findFirst();
  }

  /** Open until the room sits down. */
  boolean open(Meeting meeting) {
    return clock.instant().isBefore(meeting.beginsAt());
  }

  /** What somebody wrote for a meeting, by the ideas' keys. */
  @Transactional(readOnly = true)
  Map<String, WhatIHeard> mine(Meeting meeting, String person) {
    return tried
        .findByOrganizationAndMeetingKeyAndPersonId(meeting.organization(), meeting.key(), person)
        .stream()
        .collect(toMap(TriedOn::idea, TriedOn::said));
  }

  /** All that was heard for a meeting, by the ideas' keys. */
  @Transactional(readOnly = true)
  List<TriedOn> heard(Meeting meeting) {
    return tried.findByOrganizationAndMeetingKey(meeting.organization(), meeting.key());
  }

  /** One entry of each person on each idea before each meeting; an empty one is taken back. */
  void say(Meeting meeting, String idea, String person, WhatIHeard said) {
    Optional<TriedOn> before =
        tried.findByOrganizationAndMeetingKeyAndIdeaKeyAndPersonId(
            meeting.organization(), meeting.key(), idea, person);
    if (said.empty()) {
      before.ifPresent(tried::delete);
      return;
    }
    TriedOn own =
        before.orElseGet(() -> new TriedOn(meeting.organization(), meeting.key(), idea, person));
    own.says(said);
    tried.saveAndFlush(own);
  }

  private Optional<Idea> find(BoardPlan plan, String key) {
    return ideas.findByOrganizationAndSchoolYearAndIdeaKey(
        plan.organization(), plan.schoolYear(), key);
  }
}
