package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.mentorship.Milestone.What;
import org.springframework.stereotype.Component;

/** What a new pair agrees on: how often, and in which ways. */
@Component
class MentorshipAgree implements Recording<MentorshipAgree.Sent> {
  static final String FORM = "mentorship-agree";

  record Sent(String weeks, List<String> channels) {}

  private final MentorshipRows rows;
  private final MentorshipHistory history;
  private final MentorshipWords words;
  private final Calendars calendars;

  MentorshipAgree(
      MentorshipRows rows, MentorshipHistory history, MentorshipWords words, Calendars calendars) {
    this.rows = rows;
    this.history = history;
    this.words = words;
    this.calendars = calendars;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    return Prefill.none().with("mentor", row(context).mentor().map(words::name).orElse(""));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    Mentorship row = row(context);
    LocalDate today = calendars.of(context.organization()).today();
    row.agreement().agreed(rhythm(sent), today);
    history.note(row, What.AGREED, row.mentor().orElse(null), today, null);
    return Flags.none();
  }

  private static PairRhythm rhythm(Sent sent) {
    return new PairRhythm(
        Integer.parseInt(sent.weeks()),
        sent.channels().stream()
            .map(Channel::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()));
  }

  private Mentorship row(FormContext context) {
    String member = MentorshipProcess.member(context.businessKey());
    return rows.findByOrganizationAndMemberId(context.organization(), member).orElseThrow();
  }
}
