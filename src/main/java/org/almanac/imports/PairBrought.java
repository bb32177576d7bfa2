package org.almanac.imports;

import java.time.LocalDate;

/**
 * A pair that stands here since a file was brought in.
 *
 * @param to the last day; null while no end is known
 */
public record PairBrought(
    String organization, String mentorId, String memberId, LocalDate from, LocalDate to) {}
