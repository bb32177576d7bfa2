package org.almanac.people;

/** People, places, roles or pairs of an organization are others than before. */
public record PeopleChanged(String organization) {}
