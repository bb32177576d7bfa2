package org.almanac.mentorship;

/** The model {@code mentorship-term}: half a year that a pair lives together. */
final class MentorshipTermProcess {
  static final String ID = "mentorship-term";

  /** Whether the pair is new to each other and is asked for its rhythm. */
  static final String TO_AGREE = "toAgree";

  static final String AGREEMENT_DUE = "agreementDue";
  static final String TERM_ENDS = "termEnds";
  static final String PAIR_ENDED = "mentorship-pair-ended";
  static final String PAUSED = "mentorship-paused";

  private MentorshipTermProcess() {}
}
