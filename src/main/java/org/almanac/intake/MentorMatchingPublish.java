package org.almanac.intake;

import java.time.LocalDate;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.matching.Match;
import org.springframework.stereotype.Component;

/** The match as it was looked at, published from its page or from Tasklist. */
@Component
class MentorMatchingPublish implements Recording<MentorMatchingPublish.Sent> {
  static final String FORM = "mentor-matching-publish";

  /**
   * What is sent.
   *
   * @param seen the match as it was when the form opened; nobody reads or types it
   */
  record Sent(LocalDate answersUntil, String seen) {}

  private final IntakeMatches matches;
  private final MatchOpening opening;
  private final Publishing publishing;
  private final Solving solving;
  private final Calendars calendars;
  private final MatchWords words;

  MentorMatchingPublish(
      IntakeMatches matches,
      MatchOpening opening,
      Publishing publishing,
      Solving solving,
      Calendars calendars,
      MatchWords words) {
    this.matches = matches;
    this.opening = opening;
    this.publishing = publishing;
    this.solving = solving;
    this.calendars = calendars;
    this.words = words;
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
    String organization = context.organization();
    IntakeMatch match =
        matches
            .findByOrganizationAndName(
                organization, MentorMatchingProcess.name(context.businessKey()))
            .orElseThrow();
    Solved solved = solving.of(match);
    Match found = solved.match();
    return Prefill.none()
        .with("title", words.title(match, solved.gathered()::name))
        .with("slug", match.slug())
        .with(
            "counts",
            words.say(
                "publish.counts",
                solved.toAsk().size(),
                solved.gathered().intake().accepted().size(),
                found.unserved().size()))
        .with("answersUntil", until(match))
        .with("seen", solved.fingerprint());
  }

  /** As it was said when the match was opened, while that is still ahead. */
  LocalDate until(IntakeMatch match) {
    LocalDate today = calendars.of(match.organization()).today();
    return match.answersUntil().isAfter(today)
        ? match.answersUntil()
        : opening.answersUntil(match.organization());
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    publishing.publish(
        context.organization(),
        MentorMatchingProcess.name(context.businessKey()),
        sent.answersUntil(),
        sent.seen());
    return Flags.none();
  }
}
