package org.almanac.engine;

/** One choice in a form. */
public record Option(String value, String label) {}
