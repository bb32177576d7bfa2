package org.almanac.matching;

/** How one match differs from another: members served, score of the worst-off pair, total. */
public record Difference(int served, int worst, long total) {}
