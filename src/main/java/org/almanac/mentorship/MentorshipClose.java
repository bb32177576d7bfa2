package org.almanac.mentorship;

import java.util.Optional;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** The end of two years: thanks, and what comes next. */
@Component
class MentorshipClose implements Recording<MentorshipClose.Sent> {
  static final String FORM = "mentorship-close";
  private static final String WOULD_MENTOR = "mentor";

  record Sent(String next) {}

  private final MentorshipRows rows;
  private final MentorshipWords words;

  MentorshipClose(MentorshipRows rows, MentorshipWords words) {
    this.rows = rows;
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
    Mentorship row = row(context);
    Optional<String> mentor = row.mentor().map(words::name);
    return Prefill.none()
        .with("name", words.name(row.memberId()))
        .with("thanks", mentor.map(name -> words.say("close.thanks", name)).orElse(""));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    if (sent.next() != null) {
      row(context).wouldMentor(WOULD_MENTOR.equals(sent.next()));
    }
    return Flags.none();
  }

  private Mentorship row(FormContext context) {
    String member = MentorshipProcess.member(context.businessKey());
    return rows.findByOrganizationAndMemberId(context.organization(), member).orElseThrow();
  }
}
