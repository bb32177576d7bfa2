package org.almanac.people;

/** A person, one of the roles they hold, and where. */
public record Holding(Person person, RoleAssignment assignment, Unit unit) {}
