package org.almanac.calendar;

import java.time.Instant;

/**
 * One date that was counted in somebody's days, and where another calendar puts it.
 *
 * @param keeper who keeps it: {@link CountedDates#keeper()}
 * @param key what it belongs to, in the keeper's words; what has one key moves together
 * @param name which of its dates it is, in the keeper's words
 * @param what the thing in the reader's words: PLT of Wednesday, 14 October
 * @param which the date in the reader's words: cards go out
 */
public record DateMove(
    String keeper, String key, String name, String what, String which, Instant from, Instant to) {}
