package org.almanac.meetings;

/** One block of an agenda as somebody proposes it; the presenter is a person's id or null. */
public record Block(BlockKind kind, String title, int minutes, String presenter) {}
