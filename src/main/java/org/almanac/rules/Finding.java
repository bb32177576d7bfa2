package org.almanac.rules;

/** What one rule has to say about something, already in words for a person. */
public record Finding(String rule, Strength strength, String message) {}
