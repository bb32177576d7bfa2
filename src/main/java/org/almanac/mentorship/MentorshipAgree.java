package org.almanac.mentorship;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** What a new pair agrees on: how often, and in which ways. */
@Component
class MentorshipAgree implements Recording<MentorshipAgree.Sent> {
  static final String FORM = "mentorship-agree";

  record Sent(String weeks, List<String> channels) {}

  private final MentorshipRows rows;
  private final Agreeing agreeing;
  private final MentorshipWords words;

  MentorshipAgree(MentorshipRows rows, Agreeing agreeing, MentorshipWords words) {
    this.rows = rows;
    this.agreeing = agreeing;
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
    return Prefill.none().with("mentor", row(context).mentor().map(words::name).orElse(""));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    agreeing.agreed(row(context), rhythm(sent));
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
