package org.almanac.rules;

/** A value and, where it is a rule, its strength (else null). */
record Decided(String value, Strength strength) {}
