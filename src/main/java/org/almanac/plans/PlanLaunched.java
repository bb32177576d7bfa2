package org.almanac.plans;

/** The district's plan for a school year was launched: the plans below it can begin. */
public record PlanLaunched(String organization, String schoolYear) {}
