package org.almanac.meetings;

/** Somebody moved meetings or called one off, and it is done; for who runs what is due by it. */
public record MeetingsChanged(String organization) {}
