package org.almanac.registers;

import java.time.LocalDate;

/**
 * What the organization knows of a mentor.
 *
 * @param yearsInContract of the present contract, served before
 * @param yearsInAll of all contracts, served before
 * @param preparedOn the day of the joint preparation; null if not yet
 */
public record MentorServed(int yearsInContract, int yearsInAll, LocalDate preparedOn) {}
