package org.almanac.intake;

import java.time.LocalDate;
import org.almanac.access.StartOffer;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** Which intake is matched, from when the pairs are together, until when people answer. */
@Component
class MentorMatchingStart implements Recording<MentorMatchingStart.Sent>, StartOffer {
  static final String FORM = "mentor-matching-start";

  record Sent(String intake, LocalDate pairsBegin, LocalDate answersUntil) {}

  private final MatchOpening opening;

  MentorMatchingStart(MatchOpening opening) {
    this.opening = opening;
  }

  @Override
  public String process() {
    return MentorMatchingProcess.ID;
  }

  @Override
  public String setting() {
    return MatchOpening.RUNS;
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
  public Flags record(Sent sent, FormContext context) {
    IntakeMatch match =
        opening.open(
            context.organization(),
            Integer.parseInt(sent.intake()),
            sent.pairsBegin(),
            sent.answersUntil());
    return Flags.businessKey(
        MentorMatchingProcess.businessKey(context.organization(), match.name()));
  }
}
