package org.almanac.calendar;

/**
 * What a day is in a district's calendar: pupils are in school; a school day without pupils; a
 * public holiday; a break; better avoided (assessments, exams, report cards, days of significance);
 * or in a vacation block of system staff. A day can be several, for example INSTRUCTIONAL and
 * AVOID.
 */
public enum DayKind {
  INSTRUCTIONAL,
  PA,
  HOLIDAY,
  BREAK,
  AVOID,
  VACATION;

  boolean withoutPupils() {
    return this == PA || this == HOLIDAY || this == BREAK;
  }
}
