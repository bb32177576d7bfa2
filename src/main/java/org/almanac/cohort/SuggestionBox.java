package org.almanac.cohort;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Typed;
import org.almanac.rules.FewCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would help people most, and how many it would help; nobody is named. */
@Service
@Transactional
class SuggestionBox {
  private final Suggestions suggestions;
  private final Thumbs thumbs;
  private final Clock clock;

  SuggestionBox(Suggestions suggestions, Thumbs thumbs, Clock clock) {
    this.suggestions = suggestions;
    this.thumbs = thumbs;
    this.clock = clock;
  }

  /** A line as one person sees it. */
  record Seen(String key, String text, int thumbs, boolean mine, boolean thumbed, boolean chosen) {}

  /** Open until the room sits down. */
  boolean open(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && clock.instant().isBefore(meeting.beginsAt());
  }

  /** One line of each person; said anew it is another, and an empty one takes it back. */
  void say(String organization, String key, String person, String typed) {
    String text = Typed.clean(typed);
    Optional<Suggestion> before =
        suggestions.findByOrganizationAndMeetingKeyAndPersonId(organization, key, person);
    if (text == null) {
      before.ifPresent(own -> takeBack(organization, own));
      return;
    }
    Suggestion own = before.orElseGet(() -> new Suggestion(organization, key, person));
    boolean another = own.says(text);
    if (before.isPresent() && another) {
      // the thumbs were for the line before
      thumbs.deleteByOrganizationAndSuggestionId(organization, own.id());
    }
    suggestions.save(own);
    List<Suggestion> fresh =
        suggestions.findByOrganizationAndMeetingKey(organization, key).stream()
            .filter(line -> !line.isInFive())
            .toList();
    if (fresh.size() >= FewCounts.LEAST) {
      fresh.forEach(Suggestion::cameInFive);
    }
  }

  private void takeBack(String organization, Suggestion own) {
    thumbs.deleteByOrganizationAndSuggestionId(organization, own.id());
    suggestions.delete(own);
  }

  @Transactional(readOnly = true)
  Optional<String> of(String organization, String key, String person) {
    return suggestions
        .findByOrganizationAndMeetingKeyAndPersonId(organization, key, person)
        .map(Suggestion::text);
  }

  /**
   * A thumb on somebody else's line, or taken back; given twice it counts once.
   *
   * @return false where there is no such line, or it is one's own
   */
  boolean thumb(Meeting meeting, String key, String person, boolean up) {
    String organization = meeting.organization();
    Optional<Long> others =
        suggestions
            .findByLineKeyAndOrganizationAndMeetingKey(key, organization, meeting.key())
            .filter(line -> !line.person().equals(person))
            .map(Suggestion::id);
    others.ifPresent(id -> thumb(organization, id, person, up));
    return others.isPresent();
  }

  private void thumb(String organization, Long id, String person, boolean up) {
    if (!up) {
      thumbs.deleteByOrganizationAndSuggestionIdAndPersonId(organization, id, person);
    } else if (!thumbs.existsByOrganizationAndSuggestionIdAndPersonId(organization, id, person)) {
      thumbs.saveAndFlush(new Thumb(organization, id, person));
    }
  }

  /** All lines, those that would help the most people first, and else in no order that tells. */
  @Transactional(readOnly = true)
  List<Seen> seen(Meeting meeting, String person) {
    List<Suggestion> all = all(meeting);
    Map<Long, List<Thumb>> given =
        thumbs
            .findByOrganizationAndSuggestionIdIn(
                meeting.organization(), all.stream().map(Suggestion::id).toList())
            .stream()
            .collect(Collectors.groupingBy(Thumb::suggestion));
    return all.stream()
        .map(line -> seen(line, given.getOrDefault(line.id(), List.of()), person))
        .sorted(Comparator.comparing(Seen::thumbs).reversed().thenComparing(Seen::key))
        .toList();
  }

  /**
   * The same for who coordinates: they see which cards are answered, and of a new line they could
   * tell whose it is. So they read lines in fives; till then a line stays with the others and the
   * mentor team. What the team takes up everybody reads.
   */
  @Transactional(readOnly = true)
  List<Seen> seenByCoordinator(Meeting meeting, String person) {
    Set<String> inFives =
        all(meeting).stream()
            .filter(Suggestion::isInFive)
            .map(Suggestion::key)
            .collect(Collectors.toSet());
    return seen(meeting, person).stream()
        .filter(line -> line.mine() || line.chosen() || inFives.contains(line.key()))
        .toList();
  }

  private static Seen seen(Suggestion line, List<Thumb> given, String person) {
    return new Seen(
        line.key(),
        line.text(),
        given.size(),
        line.person().equals(person),
        given.stream().anyMatch(thumb -> thumb.person().equals(person)),
        line.isChosen());
  }

  /** The team takes these into the session, and no others; what isn't there is left alone. */
  void choose(Meeting meeting, Set<String> keys) {
    all(meeting).forEach(line -> line.chosen(keys.contains(line.key())));
  }

  private List<Suggestion> all(Meeting meeting) {
    return suggestions.findByOrganizationAndMeetingKey(meeting.organization(), meeting.key());
  }
}
