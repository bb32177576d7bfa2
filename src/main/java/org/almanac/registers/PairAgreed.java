package org.almanac.registers;

import java.time.LocalDate;

/**
 * Both said yes: the pair is there from a day on, and its row among the pairs of people too.
 *
 * @param brought whether nobody was asked here: a file says that they are a pair
 */
public record PairAgreed(
    String organization, String memberId, String mentorId, LocalDate from, boolean brought) {
  public PairAgreed(String organization, String memberId, String mentorId, LocalDate from) {
    this(organization, memberId, mentorId, from, false);
  }
}
