package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A mentorship as one of the pair sees it. */
@Component
class MentorshipCards {
  private final ObjectProvider<PairLines> more;
  private final AwayDays aways;
  private final MentorshipWords words;
  private final Calendars calendars;

  MentorshipCards(
      ObjectProvider<PairLines> more, AwayDays aways, MentorshipWords words, Calendars calendars) {
    this.more = more;
    this.aways = aways;
    this.words = words;
    this.calendars = calendars;
  }

  /**
   * @param mine whether it is the reader's own two years
   * @param other who is on the other side; null while nobody is
   * @param lines how it stands, in sentences
   * @param rhythm in words; null before the pair agreed
   * @param suggestion what the mentor suggests, in words; null for nothing
   * @param conflict whether one leads the other by today's roles
   * @param alone whether the mentor is away and nobody mentors meanwhile
   * @param wanted whether the member would like somebody meanwhile
   */
  record Card(
      String member,
      boolean mine,
      String other,
      boolean alive,
      List<String> lines,
      String rhythm,
      int weeks,
      List<String> channels,
      String suggestion,
      boolean conflict,
      boolean alone,
      boolean wanted,
      List<PairLines.Line> more) {}

  Card of(Mentorship row, SignedIn me) {
    LocalDate today = calendars.of(row.organization()).today();
    boolean mine = row.memberId().equals(me.id());
    String other = mine ? row.mentor().map(words::name).orElse(null) : words.name(row.memberId());
    PairAgreement agreement = row.agreement();
    boolean alone =
        mine
            && row.mentor().filter(aways.of(row.organization(), today)::is).isPresent()
            && row.meanwhile().mentor().isEmpty();
    return new Card(
        row.memberId(),
        mine,
        other,
        row.state().alive(),
        lines(row, other, today),
        agreement.rhythm().map(words::rhythm).orElse(null),
        agreement.rhythm().map(PairRhythm::weeks).orElse(0),
        agreement.rhythm().stream()
            .flatMap(rhythm -> rhythm.channels().stream())
            .map(Channel::word)
            .toList(),
        agreement.suggestion().map(words::rhythm).orElse(null),
        row.conflictSince().isPresent(),
        alone && row.state().alive(),
        row.meanwhile().isWanted(),
        more.orderedStream().flatMap(each -> each.of(row, me).stream()).toList());
  }

  /** From when to when somebody is away. */
  String away(Away away) {
    String from = words.day(away.from());
    return away.to()
        .map(to -> words.say("away.line", from, words.day(to)))
        .orElseGet(() -> words.say("away.open", from));
  }

  private List<String> lines(Mentorship row, String other, LocalDate today) {
    List<String> lines = new ArrayList<>();
    String last = row.over().map(over -> words.day(over.minusDays(1))).orElse("");
    switch (row.state()) {
      case RUNNING -> lines.add(pair(row.pairedOn().orElse(today), today, last));
      case WAITING -> lines.add(words.say("card.WAITING", last));
      case PAUSED -> lines.add(words.say("card.PAUSED", row.remaining(today)));
      default -> lines.add(words.say("card." + row.state().name(), other == null ? "" : other));
    }
    row.meanwhile()
        .mentor()
        .ifPresent(
            one ->
                lines.add(
                    words.say("card.interim", words.name(one), words.day(row.meanwhile().to()))));
    return lines;
  }

  private String pair(LocalDate paired, LocalDate today, String last) {
    return words.say(
        paired.isAfter(today) ? "card.AHEAD" : "card.RUNNING", words.day(paired), last);
  }
}
